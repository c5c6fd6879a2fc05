import { addDays } from '../kernel/business-day.ts';

/** Business days, both included. */
export type Period = { from: string; to: string };

/** The period before, the same weekdays before, or the same days a year before. */
export type Comparison = 'before' | 'weekdays' | 'year';

const DAY_MS = 86_400_000;
const pad = (value: number): string => String(value).padStart(2, '0');

export const dayCount = ({ from, to }: Period): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

const lastOfMonth = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** `YYYY-MM`, so many months later; negative goes back. */
export const addMonths = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
};

/** The same day of another month, or its last one where it has none so late. */
const inMonth = (month: string, day: string): string => {
  const last = lastOfMonth(month);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
};

const moveMonths = (day: string, count: number): string => inMonth(addMonths(day.slice(0, 7), count), day);

const isLastOfMonth = (day: string): boolean => addDays(day, 1).endsWith('-01');

/** Whole months follow whole months, whatever their lengths. */
const periodMonthsAway = ({ from, to }: Period, count: number): Period => ({
  from: moveMonths(from, count),
  to: isLastOfMonth(to) ? lastOfMonth(addMonths(to.slice(0, 7), count)) : moveMonths(to, count),
});

const monthsTouched = ({ from, to }: Period): number => {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) + 1;
};

/** How far back the period before a period of months starts; null where days are counted. */
const monthsBefore = (period: Period): number | null => {
  if (!period.from.endsWith('-01')) return null;
  const months = monthsTouched(period);
  if (months === 1) return dayCount(period) === 1 ? null : 1;
  return period.from.endsWith('-01-01') ? Math.ceil(months / 12) * 12 : months;
};

/** `besides` gives the day that one of the compared period is held beside; months stay together where `isByMonth`. */
export type Compared = { period: Period; besides: (day: string) => string; isByMonth: boolean };

/** The period to hold beside another. */
export const comparedPeriod = (period: Period, comparison: Comparison): Compared => {
  const within = (day: string): string =>
    day > period.to ? period.to : day < period.from ? period.from : day;
  const months = comparison === 'year' ? 12 : comparison === 'before' ? monthsBefore(period) : null;
  if (months !== null) {
    return {
      period: periodMonthsAway(period, -months),
      besides: (day) => within(moveMonths(day, months)),
      isByMonth: true,
    };
  }
  const length = dayCount(period);
  const days = comparison === 'weekdays' ? Math.ceil(length / 7) * 7 : length;
  return {
    period: { from: addDays(period.from, -days), to: addDays(period.to, -days) },
    besides: (day) => within(addDays(day, days)),
    isByMonth: false,
  };
};

/** The Monday of a day's week. */
export const weekOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));

/** Every day of a period. */
export const daysOf = (period: Period): string[] =>
  Array.from({ length: Math.max(dayCount(period), 0) }, (_, index) => addDays(period.from, index));

/** The whole months of a period, and the days that are left on either side. */
export const splitByMonth = (period: Period): { months: Period | null; days: Period[] } => {
  const month = period.from.slice(0, 7);
  const first = period.from.endsWith('-01') ? month : addMonths(month, 1);
  const last = isLastOfMonth(period.to) ? period.to.slice(0, 7) : addMonths(period.to.slice(0, 7), -1);
  if (first > last) return { months: null, days: period.from > period.to ? [] : [period] };
  const before = { from: period.from, to: addDays(`${first}-01`, -1) };
  const after = { from: addDays(lastOfMonth(last), 1), to: period.to };
  return {
    months: { from: first, to: last },
    days: [before, after].filter(({ from, to }) => from <= to),
  };
};
