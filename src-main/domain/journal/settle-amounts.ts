import { columnsNamed, isTimes, rivalsOf, valueIn, type Columns, type Evidence } from './column-evidence.ts';
import { usualRates } from './dialects.ts';
import { scaled } from './numbers.ts';
import { refuse } from './problems.ts';

/** The values under `TVA` decide whether it is a rate or an amount; totals below are no rates. */
const isRates = ({ rows, decimal }: Evidence, column: number): boolean => {
  let rates = 0;
  let seen = 0;
  for (const row of rows) {
    const cell = valueIn(row, column);
    if (cell === '') continue;
    seen++;
    const value = scaled(cell, decimal, 2);
    if (value === null ? !/\d[.,]\d{3,}/.test(cell) : usualRates.has(value)) rates++;
  }
  return rates * 10 >= seen * 8;
};

export const settleVat = (evidence: Evidence, columns: Columns): void => {
  for (const column of columnsNamed(evidence.header, 'vat')) {
    const field = columns.vatRate === undefined && isRates(evidence, column) ? 'vatRate' : 'vatAmount';
    columns[field] ??= column;
  }
};

/** « Montant » beside an amount excl. VAT is incl. VAT where the rate or the VAT says so. */
const includesVat = ({ rows, decimal }: Evidence, amount: number, columns: Columns): boolean => {
  const { amountExclVat, vatRate, vatAmount } = columns;
  if (amountExclVat === undefined || (vatRate ?? vatAmount) === undefined) return false;
  let agree = 0;
  let seen = 0;
  for (const row of rows) {
    const total = scaled(valueIn(row, amount), decimal, 2);
    const excl = scaled(valueIn(row, amountExclVat), decimal, 2);
    const rate = vatRate === undefined ? null : scaled(valueIn(row, vatRate), decimal, 2);
    const vat = vatAmount === undefined ? null : scaled(valueIn(row, vatAmount), decimal, 2);
    if (total === null || excl === null || total === 0) continue;
    const added = vat ?? (rate === null ? null : Math.round((excl * rate) / 10_000));
    if (added === null) continue;
    seen++;
    if (Math.abs(excl + added - total) <= 2) agree++;
  }
  return seen > 0 && agree * 10 >= seen * 8;
};

/** « Montant » alone: incl. VAT when quantity × unit price says so, or when no other amount exists. */
export const settleAmount = (evidence: Evidence, columns: Columns): void => {
  if (columns.amountInclVat !== undefined) return;
  const { header } = evidence;
  const found = columnsNamed(header, 'amount');
  const [best] = found;
  const [priceExclVat] = columnsNamed(header, 'priceExclVat');
  const byPrice = found.filter((column) => isTimes(evidence, column, columns.unitPrice, columns));
  if (rivalsOf(evidence, found).length > 0 && byPrice.length !== 1) {
    throw refuse('ambiguous-columns', header.row.line);
  }
  const told = byPrice[0] ?? found.find((column) => includesVat(evidence, column, columns));
  if (told !== undefined) {
    columns.amountInclVat = told;
    return;
  }
  if (columns.amountExclVat !== undefined) return;
  if (best !== undefined && isTimes(evidence, best, priceExclVat, columns)) {
    columns.amountExclVat = best;
    return;
  }
  const gross = columnsNamed(header, 'gross')[0];
  const only = best ?? gross;
  if (only !== undefined) columns.amountInclVat = only;
};
