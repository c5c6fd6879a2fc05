import { addMonths, daysOf, weekOf, type Period } from '../../domain/sales/periods.ts';
import type { SalesBy } from '../views/sales.ts';

/** Hours in the order of a trading day: 23 comes before 00 where the day ends at 05. Without a time, last. */
export const hourOrder =
  (cutOff: string) =>
  (a: string, b: string): number => {
    const place = (hour: string): number =>
      hour === '' ? 99 : (Number(hour) - Number(cutOff.slice(0, 2)) + 24) % 24;
    return place(a) - place(b);
  };

const overlap = (one: Period, other: Period | null): Period | null => {
  if (other === null) return null;
  const period = {
    from: one.from > other.from ? one.from : other.from,
    to: one.to < other.to ? one.to : other.to,
  };
  return period.from > period.to ? null : period;
};

const hoursBetween = (hours: readonly string[], cutOff: string): string[] => {
  const timed = hours.filter((hour) => hour !== '').sort(hourOrder(cutOff));
  const [first, last] = [timed[0], timed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const count = (Number(last) - Number(first) + 24) % 24;
  return Array.from({ length: count + 1 }, (_, index) =>
    String((Number(first) + index) % 24).padStart(2, '0'),
  );
};

/** Every day, week, month or hour between the first and the last that the register knows: a gap is a row too. */
export const timesToShow = (
  by: SalesBy,
  period: Period,
  { known, found, cutOff }: { known: Period | null; found: readonly string[]; cutOff: string },
): string[] => {
  const shown = overlap(period, known);
  switch (by) {
    case 'hour':
      return hoursBetween(found, cutOff);
    case 'day':
      return shown === null ? [] : daysOf(shown);
    case 'week':
      return shown === null ? [] : [...new Set(daysOf(shown).map(weekOf))];
    case 'month': {
      if (shown === null) return [];
      const months = [shown.from.slice(0, 7)];
      while ((months.at(-1) ?? '') < shown.to.slice(0, 7)) months.push(addMonths(months.at(-1) ?? '', 1));
      return months;
    }
    default:
      return [];
  }
};
