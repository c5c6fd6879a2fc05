import type { Holiday } from '../../domain/nights/holidays.ts';
import type { Weekday } from '../../domain/nights/closing-days.ts';

export type { Holiday } from '../../domain/nights/holidays.ts';
export type { Weekday } from '../../domain/nights/closing-days.ts';

/** When the venue does not open, and when its nights are looked for. */
export type ClosingDaysView = {
  weekdays: Weekday[];
  holidays: Holiday[];
  /** `HH:MM` of the next morning. */
  expectedBy: string;
  /** Single days declared closed, newest first. */
  days: string[];
  /** When each holiday comes next, soonest first. */
  nextHolidays: { holiday: Holiday; day: string }[];
  /** `YYYY-MM-DD` in the venue's time zone. */
  today: string;
};

/** Nights that should be here and are not. */
export type MissingGap = {
  from: string;
  to: string;
  nights: string[];
  /** A file set aside that tells of one of these nights. */
  setAside: { journalId: string; fileName: string } | null;
};
