import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Period } from '../../domain/sales/periods.ts';
import { addSums, NOTHING_SOLD, type SoldSums } from '../../domain/sales/sold-sums.ts';
import { CATEGORIES } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import type { SalesFigures, SalesFilters, SalesQuestion, SalesRow } from '../views/sales.ts';
import { readRows, type ComparedRow } from './read-sums.ts';
import { groupSales, NO_FILTERS } from './sales-groups.ts';
import { articleTimes, readKnownSales, type KnownSales } from './sold-articles.ts';
import { hourOrder, timesToShow } from './time-rows.ts';

const isTime = (by: SalesQuestion['by']): boolean => ['day', 'week', 'month', 'hour'].includes(by);

const wordsOf = (
  row: ComparedRow,
  { by }: SalesQuestion,
  known: KnownSales,
): Pick<SalesRow, 'label' | 'code' | 'drink'> => {
  const nothing = { label: null, code: null, drink: null };
  if (row.state !== 'linked') return nothing;
  if (by === 'item') {
    const code = known.articles.find(({ itemKey }) => itemKey === row.key)?.code ?? null;
    return { ...nothing, label: known.labelOf(row.key), code };
  }
  if (by === 'family') return { ...nothing, label: row.key === '' ? null : row.key };
  if (by !== 'drink' && by !== 'serving') return nothing;
  const [drinkId = '', servingId] = row.key.split(' ');
  const drink = known.drinks.get(drinkId);
  if (drink === undefined) return nothing;
  const serving = drink.servings.find(({ id }) => id === servingId);
  return {
    label: [nameOfDrink(drink), serving?.name].filter((part) => part !== undefined).join(' · '),
    code: null,
    drink: { id: drink.id, category: drink.category, colour: drink.colour },
  };
};

const sumOf = (rows: readonly (SoldSums | null)[]): SoldSums =>
  rows.reduce<SoldSums>((sum, row) => (row === null ? sum : addSums(sum, row)), NOTHING_SOLD);

const STATE_ORDER = ['linked', 'toMatch', 'discount', 'ignored'];

const inOrder = (rows: SalesRow[], { by }: SalesQuestion, cutOff: string): SalesRow[] => {
  if (by === 'hour') {
    const order = hourOrder(cutOff);
    return rows.sort((a, b) => order(a.key, b.key));
  }
  if (isTime(by)) return rows.sort((a, b) => a.key.localeCompare(b.key));
  const place = (row: SalesRow): number => STATE_ORDER.indexOf(row.state ?? 'linked');
  return rows.sort(
    (a, b) => place(a) - place(b) || b.sums.amountCents - a.sums.amountCents || a.key.localeCompare(b.key),
  );
};

const registerSums = async (stores: Stores, known: KnownSales, period: Period): Promise<SoldSums> => {
  const { spans } = groupSales(articleTimes(known, period), 'till', NO_FILTERS);
  return sumOf(await stores.salesFigures.sums('group', { period, spans, till: null, hour: null }));
};

const choicesOf = async (stores: Stores, known: KnownSales): Promise<SalesFigures['choices']> => {
  const categories = new Set([...known.drinks.values()].map(({ category }) => category));
  return {
    families: [...new Set(known.articles.map(({ family }) => family ?? ''))].sort((a, b) =>
      a.localeCompare(b, 'fr'),
    ),
    tills: await stores.salesFigures.tills(),
    categories: CATEGORIES.filter((category) => categories.has(category)),
  };
};

const namesOf = (filters: SalesFilters, known: KnownSales): SalesFigures['named'] => {
  const drink = filters.drinkId === null ? undefined : known.drinks.get(filters.drinkId);
  return {
    drink: drink === undefined ? filters.drinkId : nameOfDrink(drink),
    serving: drink?.servings.find(({ id }) => id === filters.servingId)?.name ?? filters.servingId,
    item: filters.itemKey === null ? null : known.labelOf(filters.itemKey),
  };
};

const knownPeriod = async (stores: Stores): Promise<Period | null> => {
  const [from, to] = [await stores.sales.firstDay(), await stores.sales.lastDay()];
  return from === null || to === null ? null : { from, to };
};

const refusalOf = ({ period }: SalesQuestion): Outcome<never> | null => {
  if (period.from > period.to) {
    return fail('SALES.NO_PERIOD', 'La période finit avant de commencer. Choisissez un début avant la fin.');
  }
  return null;
};

export const salesFigures = (needs: Needs, question: SalesQuestion): Promise<Outcome<SalesFigures>> =>
  needs.database.transaction(async (stores) => {
    const refusal = refusalOf(question);
    if (refusal !== null) return refusal;
    const { cutOff } = await readSettings(stores);
    const known = await readKnownSales(stores, question.filters.drinkId);
    const days = await knownPeriod(stores);
    const { rows: found, compared } = await readRows(stores, known, question);

    const rows = found.map((row): SalesRow => ({
      key: row.key,
      state: row.state === 'linked' ? null : row.state,
      ...wordsOf(row, question, known),
      sums: row.sums ?? NOTHING_SOLD,
      before: compared === null ? null : (row.before ?? NOTHING_SOLD),
    }));
    const keys = rows.map(({ key }) => key);
    const gaps = timesToShow(question.by, question.period, { known: days, found: keys, cutOff });
    for (const key of gaps.filter((each) => !keys.includes(each))) {
      const before = compared === null ? null : NOTHING_SOLD;
      rows.push({ key, state: null, label: null, code: null, drink: null, sums: NOTHING_SOLD, before });
    }

    const total = sumOf(rows.map(({ sums }) => sums));
    const isWhole = Object.values(question.filters).every((filter) => filter === null);
    const now = await stores.salesFigures.nights(question.period);
    const before = compared === null ? null : await stores.salesFigures.nights(compared);
    const ticketsOf = (nights: typeof before): number | null =>
      isWhole && nights !== null && nights.tickets > 0 ? nights.tickets : null;
    return succeed({
      question,
      compared,
      rows: inOrder(rows, question, cutOff),
      total,
      totalBefore: compared === null ? null : sumOf(rows.map((row) => row.before)),
      register: isWhole ? total : await registerSums(stores, known, question.period),
      nights: now.nights,
      nightsBefore: before?.nights ?? 0,
      tickets: ticketsOf(now),
      ticketsBefore: ticketsOf(before),
      choices: await choicesOf(stores, known),
      named: namesOf(question.filters, known),
      known: days,
    });
  });
