import type { NightSale } from '../../../src-preload/contract';
import { shiftDay } from '../../format/dates';

export type SalesSum = { quantity: number; amountCents: number; volumeMl: number };
/** The sales of a day `YYYY-MM-DD` or of a month `YYYY-MM`. */
export type SalesBar = SalesSum & { key: string };

export const sumOf = (nights: readonly NightSale[]): SalesSum =>
  nights.reduce(
    (sum, night) => ({
      quantity: sum.quantity + night.quantity,
      amountCents: sum.amountCents + night.amountCents,
      volumeMl: sum.volumeMl + night.volumeMl,
    }),
    { quantity: 0, amountCents: 0, volumeMl: 0 },
  );

const keysOf = (fromDay: string, untilDay: string, length: number): string[] => {
  const keys: string[] = [];
  for (let day = fromDay; day <= untilDay; day = shiftDay(day, 1)) {
    const key = day.slice(0, length);
    if (keys.at(-1) !== key) keys.push(key);
  }
  return keys;
};

/** One bar a day, the days without a sale included; one a month when they are many. */
export const nightBars = (
  { fromDay, untilDay, nights }: { fromDay: string; untilDay: string; nights: readonly NightSale[] },
  by: 'day' | 'month',
): SalesBar[] => {
  const length = by === 'day' ? 10 : 7;
  const groups = Map.groupBy(nights, ({ day }) => day.slice(0, length));
  return keysOf(fromDay, untilDay, length).map((key) => ({ key, ...sumOf(groups.get(key) ?? []) }));
};
