import { column, summed } from './columns.ts';
import type { Cell, ReportBody, ReportRow } from './report.ts';
import { rowsOf, sectionOf, totalsOf } from './totals.ts';
import type { ReportWords } from './words.ts';

export type ValuedDrink = {
  drinkId: string;
  name: string;
  category: string;
  onHandMl: number;
  containerMl: number | null;
  /** Of one container, or of a litre where there is none. */
  costCents: number | null;
  valueCents: number | null;
};

/** Less than nothing is worth nothing: it says that a receipt was not entered. */
const rowOf = (drink: ValuedDrink): ReportRow => {
  const isNegative = drink.onHandMl < 0;
  const cells: Cell[] = [
    drink.name,
    drink.onHandMl,
    drink.containerMl ?? 1000,
    drink.costCents,
    isNegative ? 0 : drink.valueCents,
  ];
  const isDoubtful = isNegative || drink.valueCents === null;
  return { cells, state: isDoubtful ? 'warning' : null, subject: { drinkId: drink.drinkId } };
};

/** What is in the cellar at the end of a day, by category. */
export const stockValueReport = (drinks: readonly ValuedDrink[], words: ReportWords): ReportBody => {
  const columns = [
    column('drink', words.drink, 'text'),
    summed('onHand', words.onHand, 'volume'),
    column('container', words.container, 'volume'),
    column('cost', words.averageCost, 'money'),
    summed('value', words.value, 'money'),
  ];
  const inStock = drinks.filter(({ onHandMl }) => onHandMl !== 0);
  const sections = [...Map.groupBy(inStock, ({ category }) => category)]
    .sort(([a], [b]) => a.localeCompare(b, 'fr'))
    .map(([category, own]) =>
      sectionOf(
        columns,
        words.categoryOf(category),
        own.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')).map(rowOf),
        words.subtotal,
      ),
    );
  const totals = totalsOf(columns, rowsOf(sections), words.total);
  const unpriced = inStock.filter(({ valueCents }) => valueCents === null).length;
  const negative = inStock.filter(({ onHandMl }) => onHandMl < 0).length;
  return {
    ...words.titles['stock-value'],
    columns,
    highlights: [{ label: words.stockValue, kind: 'money', value: Number(totals[4] ?? 0) }],
    sections,
    totals,
    notes: [
      words.averageCostMethod,
      ...(unpriced > 0 ? [words.unpriced(unpriced)] : []),
      ...(negative > 0 ? [words.negative(negative)] : []),
    ],
  };
};
