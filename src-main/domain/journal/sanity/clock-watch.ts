import type { Notice } from '../notices.ts';
import type { Line } from '../types.ts';

/** A clock that goes back an hour in autumn is right. */
const LARGEST_STEP_BACK = 60;

/** A file that is not in the order of its sales says nothing about the clock. */
const FEWEST_LINES = 10;
const MOST_OUT_OF_ORDER = 0.02;

const dayOf = (moment: string): number => Date.parse(`${moment.slice(0, 10)}Z`) / 86_400_000;

const daysBetween = (from: string, to: string): number => dayOf(to) - dayOf(from);

const ZERO = 48;

/** The digits one by one, here and below: to cut them out of every line costs more than all the rest. */
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;

const minuteOfDay = (moment: string): number => twoDigits(moment, 11) * 60 + twoDigits(moment, 14);

const minutesBetween = (from: string, to: string, businessDay: string): number => {
  const isOneDay = from.startsWith(businessDay) && to.startsWith(businessDay);
  return (isOneDay ? 0 : daysBetween(from, to) * 1440) + minuteOfDay(to) - minuteOfDay(from);
};

/** A night may end the next day, no later. */
const isElsewhere = (soldAt: string, businessDay: string): boolean => {
  if (soldAt.startsWith(businessDay)) return false;
  const days = daysBetween(businessDay, soldAt);
  return days < -1 || days > 1;
};

const createFirst = () => {
  let first: Line | null = null;
  let lines = 0;
  return {
    add: (line: Line): void => {
      first ??= line;
      lines++;
    },
    told: (): { first: Line; lines: number } | null => (first === null ? null : { first, lines }),
  };
};

type LastOfTill = { soldAt: string; businessDay: string };

/** Watches the clock of a file's tills: it runs forward, near the business day, at hours when people drink. */
export const createClockWatch = () => {
  const lastByTill = new Map<string, LastOfTill>();
  const backwards = createFirst();
  const elsewhere = createFirst();
  let timed = 0;
  let early = 0;

  const watchStep = (line: Line, soldAt: string): void => {
    const { businessDay, till = '' } = line;
    const last = lastByTill.get(till);
    if (last === undefined) {
      lastByTill.set(till, { soldAt, businessDay });
      return;
    }
    const isSameDay = last.businessDay === businessDay;
    const isBack = isSameDay && soldAt < last.soldAt;
    if (isBack && minutesBetween(soldAt, last.soldAt, businessDay) > LARGEST_STEP_BACK) backwards.add(line);
    last.soldAt = soldAt;
    last.businessDay = businessDay;
  };

  return {
    see: (line: Line): void => {
      const { soldAt, businessDay } = line;
      if (soldAt === undefined) return;
      timed++;
      const hour = twoDigits(soldAt, 11);
      if (hour >= 3 && hour < 8) early++;
      if (isElsewhere(soldAt, businessDay)) elsewhere.add(line);
      watchStep(line, soldAt);
    },
    notices: (): Notice[] => {
      const notices: Notice[] = [];
      const back = backwards.told();
      if (back !== null && timed >= FEWEST_LINES && back.lines <= Math.max(1, timed * MOST_OUT_OF_ORDER)) {
        const { line, soldAt = '' } = back.first;
        notices.push({ code: 'clock-backwards', lines: back.lines, line, soldAt });
      }
      const far = elsewhere.told();
      if (far !== null) {
        const { line, soldAt = '', businessDay } = far.first;
        notices.push({ code: 'clock-elsewhere', lines: far.lines, line, soldAt, businessDay });
      }
      if (timed >= FEWEST_LINES && early * 2 > timed) {
        notices.push({ code: 'clock-hours', lines: early, of: timed });
      }
      return notices;
    },
  };
};
