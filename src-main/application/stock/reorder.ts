import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { DrinkBook } from '../library/drink-book.ts';
import { isLow, lastSalesDay } from '../library/drink-rows.ts';
import type { Needs } from '../needs.ts';
import type { LastReceipt, Stores } from '../ports/stores/index.ts';
import type { ReorderGroup, ReorderLine, ReorderList, StockRow } from '../views/cellar/index.ts';
import { stockRows } from './stock-list.ts';

/** Whole containers that bring the drink back to its par level, by the case where it comes in cases. */
const orderOf = (row: StockRow, parMl: number, perCase: number | null) => {
  const missingMl = parMl - row.onHandMl;
  if (row.containerMl === null) return { containers: 0, cases: null, volumeMl: missingMl };
  const least = Math.ceil(missingMl / row.containerMl);
  const cases = perCase === null ? null : Math.ceil(least / perCase);
  const containers = cases === null || perCase === null ? least : cases * perCase;
  return { containers, cases, volumeMl: containers * row.containerMl };
};

const toLine = (row: StockRow, parMl: number, last: LastReceipt | undefined): ReorderLine => {
  const perCase = last?.perCase != null && last.perCase > 1 && (last.cases ?? 0) > 0 ? last.perCase : null;
  const order = orderOf(row, parMl, perCase);
  const { drinkId, name, vintage, category, colour, containerMl, producer, barcode } = row;
  const { onHandMl, sold30DaysMl, coverDays, costCents } = row;
  return {
    ...{ drinkId, name, vintage, category, colour, containerMl, producer, barcode },
    ...{ onHandMl, parMl, sold30DaysMl, coverDays, costCents },
    perCase,
    ...order,
    valueCents: costCents === null ? null : costCents * order.containers,
  };
};

const groupsOf = (lines: readonly { supplier: string | null; line: ReorderLine }[]): ReorderGroup[] =>
  [...Map.groupBy(lines, ({ supplier }) => supplier)]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '', 'fr'))
    .map(([supplier, own]) => ({
      supplier,
      lines: own.map(({ line }) => line),
      valueCents: own.reduce((sum, { line }) => sum + (line.valueCents ?? 0), 0),
    }));

const readReorder = async (stores: Stores, book: DrinkBook): Promise<ReorderList> => {
  const low = (await stockRows(stores, book)).filter((row) => !row.archived && isLow(row));
  const receipts = await stores.deliveries.lastReceipts(low.map(({ drinkId }) => drinkId));
  const last = new Map(receipts.map((each) => [each.drinkId, each]));
  const lines = low.map((row) => ({
    supplier: row.supplier ?? last.get(row.drinkId)?.supplier ?? null,
    line: toLine(row, row.parMl ?? 0, last.get(row.drinkId)),
  }));
  return { groups: groupsOf(lines), count: lines.length, lastDay: await lastSalesDay(stores) };
};

/** Drinks under their par level, by supplier, with what was sold lately and what to order. */
export const reorderList = (needs: Needs, book: DrinkBook): Promise<Outcome<ReorderList>> =>
  needs.database.transaction(async (stores) => succeed(await readReorder(stores, book)));

const heads = {
  fr: [
    'Fournisseur',
    'Boisson',
    'Domaine',
    'Contenance (cl)',
    'Code-barres',
    'Caisses',
    'Par caisse',
    'Unités',
  ],
  en: ['Supplier', 'Drink', 'Producer', 'Container (cl)', 'Barcode', 'Cases', 'Per case', 'Units'],
};

const inCl = (ml: number | null): string => (ml === null ? '' : String(ml / 10).replace('.', ','));

type Chosen = { drinkId: string; containers: number };

/** What is wanted instead of the proposal: by the case while it comes to whole ones. */
const asChosen = (line: ReorderLine, chosen: readonly Chosen[]): ReorderLine => {
  const containers = chosen.find(({ drinkId }) => drinkId === line.drinkId)?.containers;
  if (containers === undefined || line.containerMl === null) return line;
  const { perCase } = line;
  const cases = perCase === null || containers % perCase !== 0 ? null : containers / perCase;
  return { ...line, containers, cases, volumeMl: containers * line.containerMl };
};

/** The order of one supplier, or of all, as a table that opens in a spreadsheet. */
export const orderFile = (
  needs: Needs,
  book: DrinkBook,
  wish: { supplier?: string | null; containers?: Chosen[]; language: 'fr' | 'en' },
): Promise<Outcome<{ bytes: Uint8Array; count: number }>> =>
  needs.database.transaction(async (stores) => {
    const { supplier, containers = [], language } = wish;
    const { groups } = await readReorder(stores, book);
    const wanted = groups.filter((group) => supplier === undefined || group.supplier === supplier);
    const rows = wanted.flatMap((group) =>
      group.lines
        .map((line) => asChosen(line, containers))
        .filter(({ volumeMl }) => volumeMl > 0)
        .map((line) => [
          group.supplier ?? '',
          line.name,
          line.producer ?? '',
          inCl(line.containerMl),
          line.barcode ?? '',
          line.cases === null ? '' : String(line.cases),
          line.perCase === null ? '' : String(line.perCase),
          String(line.containers),
        ]),
    );
    const bytes = needs.exporters.table([heads[language], ...rows], 'utf-8');
    return succeed({ bytes, count: rows.length });
  });
