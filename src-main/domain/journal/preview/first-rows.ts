import { Unreadable } from '../problems.ts';
import { separatedRows, type Row } from '../separated-rows.ts';
import type { Source } from '../source.ts';
import type { Separator } from '../types.ts';

/** Enough to tell what a column holds. */
const SAMPLED = 300;

const isFilled = (row: Row): boolean => row.cells.some((cell) => cell !== '');

/** The first rows below a line, as far as they can be cut: what is wrong further down is said elsewhere. */
export const firstRows = (source: Source, separator: Separator, below = 0): Row[] => {
  const rows: Row[] = [];
  try {
    for (const row of separatedRows(source.below(below), separator)) {
      if (isFilled(row)) rows.push(row);
      if (rows.length >= SAMPLED) break;
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return rows;
};

/** The most common of some values; the first of those that are as common. */
const mostCommon = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return values.find((value) => counts.get(value) === most) ?? 0;
};

/** How many fields most rows have. */
export const usualWidth = (rows: readonly Row[]): number =>
  mostCommon(rows.map(({ cells }) => cells.length).filter((width) => width > 1));

const isName = (cell: string): boolean => cell === '' || (/\p{L}/u.test(cell) && !/^[-+(]?\d/.test(cell));

/** The row that names the columns: as wide as the others, above them, without a figure in it. */
export const namingRow = (rows: readonly Row[]): Row | null => {
  const width = usualWidth(rows);
  const first = rows.find(({ cells }) => cells.length === width);
  return first?.cells.every(isName) === true ? first : null;
};
