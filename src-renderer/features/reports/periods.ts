import type { Period } from '../../../src-preload/contract';
import { shiftDay } from '../../format/dates';

export type PeriodUnit = 'day' | 'month' | 'quarter' | 'year' | 'free';
export type Preset =
  'yesterday' | 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'lastQuarter' | 'thisYear' | 'lastYear';

const MONTHS: Partial<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };

/** Months from year 0, so that they can be counted on over the end of a year. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstDayOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

const wholeMonths = (first: number, count: number): Period => ({
  from: firstDayOf(first),
  to: shiftDay(firstDayOf(first + count), -1),
});

/** The day, month, quarter or year that a day lies in; days chosen one by one stay that day. */
export const periodAround = (day: string, unit: PeriodUnit): Period => {
  const count = MONTHS[unit];
  if (count === undefined) return { from: day, to: day };
  const month = monthOf(day);
  return wholeMonths(month - (month % count), count);
};

const isSame = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

export const unitOf = (period: Period): PeriodUnit =>
  (['day', 'month', 'quarter', 'year'] as const).find((unit) =>
    isSame(period, periodAround(period.from, unit)),
  ) ?? 'free';

const dayCount = ({ from, to }: Period): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000) + 1;

/** The period of the same length just before (-1) or just after (1). */
export const besides = (period: Period, step: -1 | 1): Period => {
  const count = MONTHS[unitOf(period)];
  if (count !== undefined) return wholeMonths(monthOf(period.from) + step * count, count);
  const days = step * dayCount(period);
  return { from: shiftDay(period.from, days), to: shiftDay(period.to, days) };
};

export const presets: readonly Preset[] = [
  'yesterday',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
];

export const presetPeriod = (preset: Preset, today: string): Period => {
  switch (preset) {
    case 'yesterday':
      return periodAround(shiftDay(today, -1), 'day');
    case 'thisMonth':
      return periodAround(today, 'month');
    case 'lastMonth':
      return besides(periodAround(today, 'month'), -1);
    case 'thisQuarter':
      return periodAround(today, 'quarter');
    case 'lastQuarter':
      return besides(periodAround(today, 'quarter'), -1);
    case 'thisYear':
      return periodAround(today, 'year');
    case 'lastYear':
      return besides(periodAround(today, 'year'), -1);
  }
};

/** The period that an address asks for; null when it asks for none that makes sense. */
export const periodInQuery = (from: unknown, to: unknown): Period | null => {
  const isDay = (text: unknown): text is string =>
    typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
};
