import { valueIn, type Columns } from './column-evidence.ts';
import type { Row } from './separated-rows.ts';

const MIDNIGHT = /\d[T ]+0{1,2}[:hH]00(?::00(?:[.,]0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** One sale may be rung at midnight, hardly two. */
const FEWEST = 2;

/** Dates exported as moments all say midnight: they tell a day and no time. */
export const saysMidnightOnly = (rows: readonly Row[], { date, dateTime, time }: Columns): boolean => {
  const column = dateTime ?? date;
  if (column === undefined || time !== undefined) return false;
  const printed = rows.map((row) => valueIn(row, column)).filter((value) => value !== '');
  return printed.length >= FEWEST && printed.every((value) => MIDNIGHT.test(value));
};
