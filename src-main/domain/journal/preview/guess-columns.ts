import type { Columns } from '../column-evidence.ts';
import type { Decimal } from '../numbers.ts';
import type { Row } from '../separated-rows.ts';
import type { Field } from '../types.ts';
import {
  determines,
  looksLikeCodes,
  looksLikeDates,
  looksLikeKinds,
  looksLikeMoney,
  looksLikeMoments,
  looksLikeNumbers,
  looksLikeQuantities,
  looksLikeRates,
  looksLikeText,
  looksLikeTickets,
  looksLikeTimes,
  valuesOf,
  type ColumnValues,
} from './column-values.ts';
import { findProduct } from './find-product.ts';

/** Columns, of which each is given to one field at most. */
const createGiven = (rows: readonly Row[], width: number, known: Columns) => {
  const columns: Columns = { ...known };
  const all = Array.from({ length: width }, (_, column) => valuesOf(rows, column));
  const taken = new Set(Object.values(known));
  return {
    columns,
    free: (): ColumnValues[] => all.filter(({ column, filled }) => !taken.has(column) && filled.length > 0),
    of: (...fields: Field[]): ColumnValues | undefined => {
      const field = fields.find((each) => columns[each] !== undefined);
      return field === undefined ? undefined : all[columns[field] ?? -1];
    },
    give: (field: Field, column: number | undefined): void => {
      if (column === undefined || columns[field] !== undefined || taken.has(column)) return;
      columns[field] = column;
      taken.add(column);
    },
  };
};

type Given = ReturnType<typeof createGiven>;

const guessWhen = ({ free, of, give }: Given): void => {
  if (of('businessDay', 'date', 'dateTime') === undefined) {
    const dates = free().find(looksLikeDates);
    if (dates !== undefined) give(looksLikeMoments(dates) ? 'dateTime' : 'date', dates.column);
  }
  if (of('date', 'businessDay') !== undefined) give('time', free().find(looksLikeTimes)?.column);
};

const guessTexts = ({ free, of, give }: Given): void => {
  give('kind', free().find(looksLikeKinds)?.column);
  const [first, ...others] = free()
    .filter(looksLikeText)
    .sort((a, b) => b.distinct.size - a.distinct.size);
  give('label', first?.column);
  const label = of('label');
  if (label === undefined) return;
  give(
    'family',
    others.find(({ distinct }) => distinct.size > 1 && distinct.size < label.distinct.size)?.column,
  );
};

const guessFigures = (rows: readonly Row[], decimal: Decimal, { free, of, give }: Given): void => {
  give('vatRate', free().find((values) => looksLikeRates(values, decimal))?.column);
  const hasAmount = (): boolean => of('amountInclVat', 'amountExclVat') !== undefined;
  if (!hasAmount() && of('quantity') === undefined) {
    const numbers = free().filter((values) => looksLikeNumbers(values, decimal));
    const product = findProduct(rows, numbers, decimal);
    give('quantity', product?.quantity);
    give('unitPrice', product?.unitPrice);
    give('amountInclVat', product?.amount);
  }
  if (!hasAmount()) {
    give('amountInclVat', free().findLast((values) => looksLikeMoney(values, decimal))?.column);
  }
};

const guessIdentities = (decimal: Decimal, { free, of, give }: Given): void => {
  const label = of('label');
  const isCode = (values: ColumnValues): boolean =>
    label !== undefined && values.distinct.size > 1 && looksLikeCodes(values) && determines(values, label);
  give('code', free().find(isCode)?.column);
  const amount = of('amountInclVat', 'amountExclVat')?.column ?? Infinity;
  const quantities = free().filter((values) => looksLikeQuantities(values, decimal));
  const nearest = quantities.findLast(({ column }) => column < amount) ?? quantities[0];
  give('quantity', nearest?.column);
  const [ticket] = free()
    .filter(looksLikeTickets)
    .sort((a, b) => b.distinct.size - a.distinct.size);
  give('ticket', ticket?.column);
};

/**
 * What the values say that the columns are, beside those already known: a proposal that a manager
 * confirms. A journal is never read by it.
 */
export const guessColumns = (
  rows: readonly Row[],
  width: number,
  decimal: Decimal,
  known: Columns,
): Columns => {
  const given = createGiven(rows, width, known);
  guessWhen(given);
  guessTexts(given);
  guessFigures(rows, decimal, given);
  guessIdentities(decimal, given);
  return given.columns;
};
