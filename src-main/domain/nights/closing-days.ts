import { holidaysOn, type Holiday } from './holidays.ts';

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When the venue does not open. */
export type ClosingRule = {
  /** The day on which the manager said so, `YYYY-MM-DD`. */
  told: string;
  weekdays: readonly Weekday[];
  holidays: readonly Holiday[];
};

export type ClosingDays = {
  /** In the order they were told; the first holds for all that came before it. */
  rules: readonly ClosingRule[];
  /** Single days declared closed. */
  days: ReadonlySet<string>;
};

export const weekdayOf = (day: string): Weekday => (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as Weekday;

const closes = ({ weekdays, holidays }: ClosingRule, day: string): boolean =>
  weekdays.includes(weekdayOf(day)) || holidaysOn(day).some((holiday) => holidays.includes(holiday));

/**
 * Closed by what is told now, or by what was told then: a venue that opens on Mondays from now on did
 * not miss the Mondays before, and one that corrects its closing day corrects it for the past as well.
 */
export const isClosingDay = ({ rules, days }: ClosingDays, day: string): boolean => {
  if (days.has(day)) return true;
  const then = rules.findLast(({ told }) => told <= day) ?? rules[0];
  const now = rules.at(-1);
  return [then, now].some((rule) => rule !== undefined && closes(rule, day));
};

/** What is told twice on one day is what was told last. */
export const withRule = (rules: readonly ClosingRule[], rule: ClosingRule): ClosingRule[] => [
  ...rules.filter(({ told }) => told !== rule.told),
  rule,
];
