import { formatDay } from './dates';
import type { Locale } from './numbers';

export type DayRange = { from: string; to: string };

const DAY_MS = 86_400_000;

const moved = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

const lastOfMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const monthMoved = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 15)).toISOString().slice(0, 7);
};

export const rangeOfMonth = (month: string): DayRange => ({ from: `${month}-01`, to: lastOfMonth(month) });
export const rangeOfYear = (year: string): DayRange => ({ from: `${year}-01-01`, to: `${year}-12-31` });
export const rangeOfWeek = (monday: string): DayRange => ({ from: monday, to: moved(monday, 6) });
export const rangeEnding = (to: string, days: number): DayRange => ({ from: moved(to, 1 - days), to });

export const lengthOf = ({ from, to }: DayRange): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

export type RangeKind = 'day' | 'month' | 'year' | 'days';

/** A whole month and a whole year are named so; anything else is days. */
export const kindOfRange = ({ from, to }: DayRange): RangeKind => {
  if (from === to) return 'day';
  if (from.endsWith('-01') && to === lastOfMonth(from.slice(0, 7))) return 'month';
  return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? 'year' : 'days';
};

/** The range of the same kind that comes after, or before with −1. */
export const stepRange = (range: DayRange, step: 1 | -1): DayRange => {
  const kind = kindOfRange(range);
  if (kind === 'month') return rangeOfMonth(monthMoved(range.from.slice(0, 7), step));
  if (kind === 'year') return rangeOfYear(String(Number(range.from.slice(0, 4)) + step));
  const days = lengthOf(range) * step;
  return { from: moved(range.from, days), to: moved(range.to, days) };
};

/** "novembre 2025" */
export const formatMonth = (locale: Locale, month: string): string =>
  formatDay(locale, `${month}-01`, 'full').replace(/^\S+\s/, '');

const between = {
  fr: { from: 'du ', to: ' au ' },
  en: { from: '', to: ' to ' },
} as const;

/** "14 novembre 2025", "novembre 2025", "2025", "du 16 octobre au 14 novembre 2025". */
export const formatRange = (locale: Locale, range: DayRange): string => {
  const { from, to } = range;
  const kind = kindOfRange(range);
  if (kind === 'day') return formatDay(locale, from, 'longWithYear');
  if (kind === 'month') return formatMonth(locale, from.slice(0, 7));
  if (kind === 'year') return from.slice(0, 4);
  const first = formatDay(locale, from, from.slice(0, 4) === to.slice(0, 4) ? 'dayFullMonth' : 'full');
  const words = between[locale];
  return `${words.from}${first}${words.to}${formatDay(locale, to, 'full')}`;
};

export { moved as movedDay };
