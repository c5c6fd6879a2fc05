import { addDays, wallClock } from '../kernel/business-day.ts';
import { isClosingDay, type ClosingDays } from './closing-days.ts';

/** Nights without a journal that follow each other, closed days between them left out. */
export type Gap = { from: string; to: string; nights: string[] };

/** A night further back is history: an alert about it helps nobody. */
export const LOOKED_BACK_DAYS = 60;

/** A file that comes within a week of its sales came as the register sends them; an older one was brought by hand. */
const COMES_WITHIN_DAYS = 7;

/**
 * The last night whose journal should be here: last night once the expected hour has struck on the
 * venue's wall, the one before until then. A register sends after closing, so never before the cut-off.
 */
export const lastNightDue = (
  now: Date,
  venue: { timeZone: string; cutOff: string; expectedBy: string },
): string => {
  const wall = wallClock(now, venue.timeZone);
  const hour = venue.expectedBy > venue.cutOff ? venue.expectedBy : venue.cutOff;
  return addDays(wall.slice(0, 10), wall.slice(11) >= hour ? -1 : -2);
};

/** The night that a file without a line tells of, when nothing in it says so: the evening before it came. */
export const nightBefore = (receivedAt: string, timeZone: string): string => {
  const wall = wallClock(new Date(receivedAt), timeZone);
  return wall.slice(11) < '12:00' ? addDays(wall.slice(0, 10), -1) : wall.slice(0, 10);
};

/** Since when the register sends its nights here; null while it has sent none. */
export const sendsSince = (
  journals: readonly { receivedAt: string; days: readonly string[] }[],
  timeZone: string,
): string | null => {
  let first: string | null = null;
  // The oldest mostly come last: of those before, no clock need be asked.
  for (const { receivedAt, days } of journals.toReversed()) {
    const earlier = days.filter((day) => first === null || day < first);
    if (earlier.length === 0) continue;
    const oldest = addDays(wallClock(new Date(receivedAt), timeZone).slice(0, 10), -COMES_WITHIN_DAYS);
    first = earlier.filter((day) => day >= oldest).sort()[0] ?? first;
  }
  return first;
};

/** The nights that should be here and are not, oldest first. */
export const missingNights = (known: {
  /** First night that the register sent; none is missing before it. */
  since: string | null;
  lastDue: string;
  /** Nights with sales, and nights whose journal had none. */
  received: ReadonlySet<string>;
  closing: ClosingDays;
}): Gap[] => {
  const { since, lastDue, received, closing } = known;
  if (since === null) return [];
  const gaps: Gap[] = [];
  let isRunning = false;
  const earliest = addDays(lastDue, 1 - LOOKED_BACK_DAYS);
  for (let night = since > earliest ? since : earliest; night <= lastDue; night = addDays(night, 1)) {
    if (received.has(night)) isRunning = false;
    if (received.has(night) || isClosingDay(closing, night)) continue;
    const gap = gaps.at(-1);
    if (isRunning && gap !== undefined) {
      gap.to = night;
      gap.nights.push(night);
    } else {
      gaps.push({ from: night, to: night, nights: [night] });
    }
    isRunning = true;
  }
  return gaps;
};
