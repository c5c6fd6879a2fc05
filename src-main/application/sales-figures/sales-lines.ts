import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { addSums, NOTHING_SOLD } from '../../domain/sales/sold-sums.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { Needs } from '../needs.ts';
import type { SalesLines, SalesLinesQuestion } from '../views/sales.ts';
import { groupSales } from './sales-groups.ts';
import { articleTimes, readKnownSales } from './sold-articles.ts';

const MOST_LINES = 20_000;

/** The lines of a day behind its figures, each with the journal and the line where the register wrote it. */
export const salesLines = (
  needs: Needs,
  { day, filters }: SalesLinesQuestion,
): Promise<Outcome<SalesLines>> =>
  needs.database.transaction(async (stores) => {
    const known = await readKnownSales(stores, filters.drinkId);
    const period = { from: day, to: day };
    const { spans, groups } = groupSales(articleTimes(known, period), 'drink', filters);
    const question = { period, spans, till: filters.till, hour: filters.hour };
    const found = await stores.salesFigures.lines({ ...question, limit: MOST_LINES });
    const sums = await stores.salesFigures.sums('group', question);
    return succeed({
      day,
      total: found.total,
      lines: found.lines.map(({ group, itemKey: _, ...line }) => {
        const drink = line.state === 'linked' ? known.drinks.get(groups[group]?.key ?? '') : undefined;
        return { ...line, drink: drink === undefined ? null : { id: drink.id, name: nameOfDrink(drink) } };
      }),
      sums: sums.reduce((sum, { bucket: _, ...more }) => addSums(sum, more), NOTHING_SOLD),
    });
  });
