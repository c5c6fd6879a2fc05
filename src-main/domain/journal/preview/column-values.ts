import { kindNames, usualRates } from '../dialects.ts';
import { scaled, type Decimal } from '../numbers.ts';
import { plain } from '../plain-text.ts';
import type { Row } from '../separated-rows.ts';
import { guessDateFormat } from './guess-date-format.ts';

/** What the values of one column have in common. */
export type ColumnValues = {
  column: number;
  /** One for each row, empty ones too. */
  all: readonly string[];
  filled: readonly string[];
  distinct: ReadonlySet<string>;
};

export const valuesOf = (rows: readonly Row[], column: number): ColumnValues => {
  const all = rows.map(({ cells }) => cells[column] ?? '');
  const filled = all.filter((value) => value !== '');
  return { column, all, filled, distinct: new Set(filled) };
};

/** Titles, totals and footers stand among the rows: what nearly all values are is what they are. */
const NEARLY_ALL = 0.9;

const nearlyAll = ({ filled }: ColumnValues, is: (value: string) => boolean): boolean =>
  filled.length > 0 && filled.filter(is).length >= filled.length * NEARLY_ALL;

const isBareClock = (value: string): boolean => /^(?:[01]\d|2[0-3])[0-5]\d$/.test(value);

const isClock = (value: string): boolean =>
  /^(?:[01]?\d|2[0-3])[:hH][0-5]\d(?:[:mM][0-5]\d)?$/.test(value) || isBareClock(value);

/** How often a value is less than the one before it. */
const stepsBack = ({ filled }: ColumnValues): number =>
  filled.filter((value, at) => at > 0 && value < (filled[at - 1] ?? '')).length;

const isMostlyRising = (values: ColumnValues): boolean => stepsBack(values) * 5 <= values.filled.length;

/** `21:47`; or `2147` where the column rises as a night does. */
export const looksLikeTimes = (values: ColumnValues): boolean =>
  nearlyAll(values, isClock) && (!nearlyAll(values, isBareClock) || isMostlyRising(values));

export const looksLikeDates = (values: ColumnValues): boolean => {
  const days = values.filled.filter((value) => /\d\D?\d/.test(value));
  return days.length >= values.filled.length * NEARLY_ALL && guessDateFormat(days) !== null;
};

/** Dates that bear a time. */
export const looksLikeMoments = ({ filled }: ColumnValues): boolean =>
  filled.some((value) => /\d[T ]+\d{1,2}[:hH]\d{2}/.test(value) || /^\d{12,14}$/.test(value));

const MOST_KINDS = 10;

export const looksLikeKinds = ({ distinct }: ColumnValues): boolean =>
  distinct.size > 0 &&
  distinct.size <= MOST_KINDS &&
  [...distinct].filter((value) => kindNames.has(plain(value))).length * 2 > distinct.size;

const MOST_RATES = 5;

export const looksLikeRates = (values: ColumnValues, decimal: Decimal): boolean =>
  values.distinct.size <= MOST_RATES &&
  nearlyAll(values, (value) => {
    const rate = scaled(value, decimal, 2);
    return rate !== null && rate > 0 && usualRates.has(rate);
  });

export const looksLikeText = (values: ColumnValues): boolean =>
  nearlyAll(values, (value) => /\p{L}{2}/u.test(value));

export const looksLikeNumbers = (values: ColumnValues, decimal: Decimal): boolean =>
  nearlyAll(values, (value) => scaled(value, decimal, 3) !== null);

export const looksLikeMoney = (values: ColumnValues, decimal: Decimal): boolean =>
  looksLikeNumbers(values, decimal) && nearlyAll(values, (value) => /[.,]\d{2}\D*$/.test(value));

const LARGEST_USUAL = 1_000_000;

/** Small whole numbers, or with three decimals; no zero stands before them. */
export const looksLikeQuantities = (values: ColumnValues, decimal: Decimal): boolean =>
  looksLikeNumbers(values, decimal) &&
  nearlyAll(values, (value) => !/^0\d/.test(value) && !/[.,]\d{2}$/.test(value)) &&
  nearlyAll(values, (value) => Math.abs(scaled(value, decimal, 3) ?? 0) < LARGEST_USUAL);

export const looksLikeTickets = (values: ColumnValues): boolean =>
  nearlyAll(values, (value) => /^[A-Z]{0,3}-?\d{2,}$/i.test(value)) && isMostlyRising(values);

export const looksLikeCodes = (values: ColumnValues): boolean =>
  nearlyAll(values, (value) => /^[\w./-]{1,20}$/.test(value) && !/[.,]\d{2}$/.test(value));

/** Whether a value of one column always stands beside the same of another. */
export const determines = (values: ColumnValues, others: ColumnValues): boolean => {
  const beside = new Map<string, string>();
  let broken = 0;
  for (const [at, value] of values.all.entries()) {
    const other = others.all[at] ?? '';
    if (value === '' || other === '') continue;
    const before = beside.get(value);
    if (before === undefined) beside.set(value, other);
    else if (before !== other) broken++;
  }
  return broken * 10 <= values.filled.length;
};
