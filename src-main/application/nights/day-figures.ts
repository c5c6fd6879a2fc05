import { addDays } from '../../domain/kernel/business-day.ts';
import { isClosingDay } from '../../domain/nights/closing-days.ts';
import type { DayTotal } from '../engine-api/index.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { MissingGap } from '../views/closing-days.ts';
import type { DayFigure } from '../views/nights.ts';
import { readClosingDays } from './closing-settings.ts';

const SHOWN_DAYS = 30;

/** The days up to the last night, or up to the last one that should be here. */
export const dayFigures = async (
  stores: Stores,
  lastNight: string,
  totals: readonly DayTotal[],
  gaps: readonly MissingGap[],
): Promise<DayFigure[]> => {
  const missing = new Set(gaps.flatMap(({ nights }) => nights));
  const closing = await readClosingDays(stores);
  const byDay = new Map(totals.map((total) => [total.day, total]));
  const lastMissing = gaps.at(-1)?.to ?? lastNight;
  const last = lastMissing > lastNight ? lastMissing : lastNight;
  const stateOf = (day: string): DayFigure['state'] => {
    if (byDay.has(day)) return 'open';
    if (missing.has(day)) return 'missing';
    return isClosingDay(closing, day) ? 'closed' : 'none';
  };
  return Array.from({ length: SHOWN_DAYS }, (_, index) => {
    const day = addDays(last, index + 1 - SHOWN_DAYS);
    return { day, state: stateOf(day), amountCents: byDay.get(day)?.amountInclVat ?? 0 };
  });
};
