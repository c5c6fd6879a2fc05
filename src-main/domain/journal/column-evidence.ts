import type { HeaderRow, Heading } from './headings.ts';
import { opposite, scaled, type Decimal } from './numbers.ts';
import { plain } from './plain-text.ts';
import type { Row } from './separated-rows.ts';
import type { Field } from './types.ts';

export type Columns = Partial<Record<Field, number>>;

export const valueIn = (row: Row, column: number): string => row.cells[column] ?? '';

/** The columns under headings of one meaning, the best named first. */
export const columnsNamed = ({ named }: HeaderRow, wanted: Heading): number[] =>
  named
    .flatMap((each, column) => (each?.heading === wanted ? [{ column, rank: each.rank }] : []))
    .sort((a, b) => a.rank - b.rank || a.column - b.column)
    .map(({ column }) => column);

/** What tells the columns of one file apart: its header and its first rows. */
export type Evidence = { header: HeaderRow; rows: readonly Row[]; decimal: Decimal };

const headingText = ({ header }: Evidence, column: number): string => plain(valueIn(header.row, column));

/** Columns of the same name as the best one, that hold something else. */
export const rivalsOf = (evidence: Evidence, columns: readonly number[]): number[] => {
  const [best] = columns;
  if (best === undefined) return [];
  const isSame = (column: number): boolean =>
    evidence.rows.every((row) => valueIn(row, best) === valueIn(row, column));
  return columns.filter(
    (column) =>
      column !== best && headingText(evidence, column) === headingText(evidence, best) && !isSame(column),
  );
};

/** A quantity may have a mark of its own: `1.000` beside `9,50`. */
const readingsOf = (quantity: string, decimal: Decimal): number[] =>
  [decimal, opposite(decimal)]
    .map((mark) => scaled(quantity, mark, 3) ?? 0)
    .filter((reading) => reading !== 0);

/** Quantity × unit price, less the discount, gives the amount within 0,01 × quantity. */
export const isTimes = (
  evidence: Evidence,
  amount: number,
  price: number | undefined,
  columns: Columns,
): boolean => {
  const { rows, decimal } = evidence;
  if (columns.quantity === undefined || price === undefined) return false;
  let agree = 0;
  let seen = 0;
  for (const row of rows) {
    const units = readingsOf(valueIn(row, columns.quantity), decimal);
    const unit = scaled(valueIn(row, price), decimal, 2);
    const total = scaled(valueIn(row, amount), decimal, 2);
    if (units.length === 0 || unit === null || total === null || unit === 0) continue;
    const discount = columns.discount === undefined ? 0 : scaled(valueIn(row, columns.discount), decimal, 2);
    const off = Math.abs(discount ?? 0) * 1000;
    const isProduct = units.some((quantity) => {
      const gap = Math.abs(Math.abs(quantity * unit) - Math.abs(total * 1000));
      return gap <= Math.abs(quantity) || Math.abs(gap - off) <= Math.abs(quantity);
    });
    seen++;
    if (isProduct) agree++;
  }
  return seen > 0 && agree * 10 >= seen * 8;
};
