import { headingNames, plain, type Dialect, type Heading } from './dialects.ts';
import { decimalOf, scaled, type Decimal } from './numbers.ts';
import { refuse } from './problems.ts';
import type { Row } from './records.ts';
import type { Field } from './types.ts';

export type Columns = Partial<Record<Field, number>>;

/** A compound heading is known by its parts: `Libellé de l’article`, `CA TTC du jour`. */
const compound = (heading: string): Heading | null => {
  const words = heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/€/g, ' ')
    .split(/[^a-z0-9%]+/)
    .filter(
      (word) =>
        word !== '' && !['de', 'du', 'des', 'la', 'le', 'l', 'd', 'en', 'eur', 'euros'].includes(word),
    );
  if (words.length < 2) return null;
  const has = (...names: string[]): boolean => names.some((name) => words.includes(name));
  if (has('qte', 'quantite', 'quantites', 'qty', 'quantity')) {
    return has('retour', 'retournee', 'returned') ? 'quantityReturned' : 'quantity';
  }
  if (has('cout', 'cost', 'marge', 'margin', 'achat')) return null;
  const isMoney = has('ca', 'montant', 'total', 'net', 'amount', 'ventes', 'revenue', 'affaires');
  if (isMoney && has('ht', 'hors')) return 'amountExclVat';
  if (isMoney && has('brut', 'gross')) return 'gross';
  if (isMoney && has('ttc')) return 'amountInclVat';
  if (isMoney && has('tva', 'vat')) return 'vatAmount';
  if (has('taux', 'tx', '%') && has('tva', 'vat')) return 'vatRate';
  if (has('prix', 'pu', 'price')) return 'unitPrice';
  if (has('code', 'ref', 'reference', 'plu', 'sku') && has('article', 'produit', 'caisse')) return 'code';
  if (has('libelle', 'designation', 'nom') && has('article', 'produit', 'caisse')) return 'label';
  return null;
};

export const headingOf = (cell: string): Heading | null => headingNames.get(plain(cell)) ?? compound(cell);

export type HeaderRow = { row: Row; headings: (Heading | null)[] };

const isAmount = (heading: Heading | null): boolean =>
  heading === 'amountInclVat' || heading === 'amountExclVat' || heading === 'amount' || heading === 'gross';

/** A header names at least a label, a quantity and an amount. */
export const asHeader = (row: Row): HeaderRow | null => {
  const headings = row.cells.map(headingOf);
  const isHeader = headings.includes('label') && headings.includes('quantity') && headings.some(isAmount);
  return isHeader ? { row, headings } : null;
};

const RATES = new Set([0, 90, 105, 175, 210, 550, 850, 1000, 1300, 2000, 1960, 700, 600, 2100]);

/** The values under a heading decide whether `TVA` is a rate or an amount. */
const isRates = (cells: readonly string[], decimal: Decimal): boolean =>
  cells.every((cell) => {
    if (cell === '') return true;
    const value = scaled(cell, decimal, 2);
    return value === null ? cell.includes('%') : RATES.has(value);
  });

const valuesOf = (rows: readonly Row[], column: number): string[] =>
  rows.map(({ cells }) => cells[column] ?? '');

/** A column named only « Montant » is incl. VAT where quantity × unit price says so, or no other amount does. */
const timesPrice = (rows: readonly Row[], amount: number, columns: Columns, decimal: Decimal): boolean => {
  const { quantity, unitPrice } = columns;
  if (quantity === undefined || unitPrice === undefined) return false;
  let agree = 0;
  let seen = 0;
  for (const { cells } of rows) {
    const q = scaled(cells[quantity] ?? '', decimal, 3);
    const p = scaled(cells[unitPrice] ?? '', decimal, 2);
    const a = scaled(cells[amount] ?? '', decimal, 2);
    if (q === null || p === null || a === null || q === 0) continue;
    seen++;
    if (Math.abs(q * p - a * 1000) <= Math.abs(q)) agree++;
  }
  return seen > 0 && agree * 10 >= seen * 8;
};

const indexesOf = (headings: readonly (Heading | null)[], wanted: Heading): number[] =>
  headings.flatMap((heading, index) => (heading === wanted ? [index] : []));

const isSameColumn = (rows: readonly Row[], a: number, b: number): boolean =>
  rows.every(({ cells }) => (cells[a] ?? '') === (cells[b] ?? ''));

const settledFields: readonly Field[] = [
  'businessDay',
  'date',
  'time',
  'dateTime',
  'z',
  'till',
  'ticket',
  'code',
  'label',
  'family',
  'quantity',
  'quantityReturned',
  'unitPrice',
  'discount',
  'discountPercent',
  'amountInclVat',
  'amountExclVat',
  'vatAmount',
  'vatRate',
  'kind',
];

/**
 * Which column holds what. Names settle most of it; the values settle `TVA` and « Montant » alone.
 * Throws `ambiguous-columns` for two equal names that nothing tells apart.
 */
export const settleColumns = (header: HeaderRow, rows: readonly Row[], decimal: Decimal): Columns => {
  const { headings, row } = header;
  const columns: Columns = {};
  for (const field of settledFields) {
    const found = indexesOf(headings, field);
    const [first] = found;
    if (first === undefined) continue;
    const isMoney = field === 'amountInclVat' || field === 'amountExclVat' || field === 'quantity';
    const rival = found.find(
      (index) =>
        index !== first &&
        plain(row.cells[index] ?? '') === plain(row.cells[first] ?? '') &&
        !isSameColumn(rows, first, index),
    );
    if (rival !== undefined && isMoney) throw refuse('ambiguous-columns', row.line);
    columns[field] = first;
  }
  settleVat(headings, rows, decimal, columns);
  settleAmounts(header, rows, decimal, columns);
  return columns;
};

const settleVat = (
  headings: readonly (Heading | null)[],
  rows: readonly Row[],
  decimal: Decimal,
  columns: Columns,
): void => {
  for (const vat of indexesOf(headings, 'vat')) {
    const field =
      isRates(valuesOf(rows, vat), decimal) && columns.vatRate === undefined ? 'vatRate' : 'vatAmount';
    columns[field] ??= vat;
  }
};

const settleAmounts = (header: HeaderRow, rows: readonly Row[], decimal: Decimal, columns: Columns): void => {
  const { headings, row } = header;
  const plainAmounts = indexesOf(headings, 'amount');
  if (columns.amountInclVat !== undefined) return;
  const byPrice = plainAmounts.filter((index) => timesPrice(rows, index, columns, decimal));
  const [first, second] = plainAmounts;
  const isTwice =
    second !== undefined &&
    first !== undefined &&
    plain(row.cells[first] ?? '') === plain(row.cells[second] ?? '') &&
    !isSameColumn(rows, first, second);
  if (isTwice && byPrice.length !== 1) throw refuse('ambiguous-columns', row.line);
  const amount =
    byPrice[0] ??
    first ??
    (columns.amountExclVat === undefined ? indexesOf(headings, 'gross')[0] : undefined);
  if (amount !== undefined) columns.amountInclVat = amount;
};

/** How well a dialect fits these columns: what it should have and has, less what is missing or strange. */
export const fitOf = (dialect: Dialect, columns: Columns): number => {
  const present = dialect.marks.filter((field) => columns[field] !== undefined).length;
  const strange = Object.keys(columns).filter(
    (field) => !dialect.marks.some((mark) => mark === field),
  ).length;
  return (2 * present - (dialect.marks.length - present) - strange) / (2 * dialect.marks.length);
};

const NUMERIC: readonly Heading[] = [
  'quantity',
  'quantityReturned',
  'unitPrice',
  'discount',
  'amountInclVat',
  'amountExclVat',
  'vatAmount',
  'vatRate',
  'amount',
  'gross',
  'vat',
];

/** The decimal mark of the file, told by its numeric columns together. */
export const fileDecimal = (header: HeaderRow, rows: readonly Row[], usual: Decimal): Decimal => {
  const numeric = header.headings.flatMap((heading, index) =>
    heading !== null && NUMERIC.includes(heading) ? [index] : [],
  );
  const money = header.headings.flatMap((heading, index) =>
    isAmount(heading) || heading === 'unitPrice' ? [index] : [],
  );
  const cells = (indexes: readonly number[]): string[] =>
    rows.flatMap((row) => indexes.map((index) => row.cells[index] ?? ''));
  return decimalOf([...cells(money), ...cells(numeric)], usual);
};
