import type { FileSense } from './article.ts';
import { readAmount, readQuantity } from './numbers.ts';
import type { RowClass } from './row-class.ts';
import type { Row } from './separated-rows.ts';
import type { Added, Announced } from './totals.ts';

export type TotalRow = Extract<RowClass, { type: 'total' }>;

/** The figures of a total row, under the columns of the articles; or the one that its text holds. */
export const announcedBy = (row: Row, { name, figure }: TotalRow, sense: FileSense): Announced => {
  const { columns, decimal, quantities, isInCents } = sense;
  const cell = (column: number | undefined): string =>
    column === undefined || figure !== null ? '' : (row.cells[column] ?? '');
  const figures: Partial<Added> = {};
  const quantity = cell(columns.quantity);
  if (quantity !== '') figures.quantity = readQuantity(quantity, quantities.decimal, row.line);
  const incl = readAmount(figure ?? cell(columns.amountInclVat), decimal, row.line, isInCents);
  if (incl !== undefined) figures.incl = incl;
  const excl = readAmount(cell(columns.amountExclVat), decimal, row.line, isInCents);
  if (excl !== undefined) figures.excl = excl;
  return { line: row.line, name, figures };
};
