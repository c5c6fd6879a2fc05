import type { Encoding, Notice } from '../../../domain/journal/index.ts';

/** How the venue's nights were read at the time. */
export type ReadingSettings = { timeZone: string; cutOff: string; severalFilesPerDay: boolean };

/** What was made of a file, one time that it was read. */
export type Reading = {
  readAt: string;
  settings: ReadingSettings;
  reason: { code: string; line: number | null; message: string } | null;
  dialect: string | null;
  encoding: Encoding | null;
  zNumbers: string[];
  /** Sentences where it was read before facts were kept. */
  warnings: (string | Notice)[];
  checks: { name: string; expected: number; actual: number }[];
  lineCount: number;
  amountCents: number | null;
};

/** What a reading brings to one day, and what of it counts. */
export type ReadingDay = {
  readingId: number;
  journalId: string;
  day: string;
  /** It is the reading of its journal that holds, and the manager counts that journal. */
  takesPart: boolean;
  /** On that day the manager keeps what was there before it. */
  isKeptOut: boolean;
  /** Lines without a ticket add to the day's others. */
  adds: boolean;
  lineCount: number;
  quantity: number;
  amountCents: number | null;
  firstSoldAt: string | null;
  lastSoldAt: string | null;
  countedLines: number;
  /** Lines that an earlier journal had brought, word for word. */
  hadLines: number;
  isCorrection: boolean;
  quantityChange: number;
  amountChange: number;
};

export type DayState = Pick<
  ReadingDay,
  'countedLines' | 'hadLines' | 'isCorrection' | 'quantityChange' | 'amountChange'
>;

/** The Z that a till printed on a day. */
export type Closing = { readingId: number; day: string; till: string | null; z: string };

export type ReadingStore = {
  /** A new reading; its lines are written before what it came to is known for good. */
  open(journalId: string, reading: Reading): Promise<number>;
  save(readingId: number, reading: Reading): Promise<void>;
  get(readingId: number): Promise<Reading | null>;
  /** Takes back a reading that found nothing new, with its lines. */
  forget(readingId: number): Promise<void>;
  /** The day's readings, in the order in which their journals arrived. */
  onDay(day: string): Promise<ReadingDay[]>;
  daysOf(readingIds: readonly number[]): Promise<ReadingDay[]>;
  saveDay(readingId: number, day: string, state: DayState): Promise<void>;
  /** The days on which the manager keeps what was there before; all others take part again. */
  keepOut(readingId: number, days: readonly string[]): Promise<void>;
  /** Z numbers of the readings that hold, in the order of the days. */
  closings(): Promise<Closing[]>;
  /** Whether another journal brings lines to a day of this one. */
  sharesDays(readingId: number): Promise<boolean>;
  /** Readings that hold and were made under other settings. */
  madeOtherwise(settings: ReadingSettings): Promise<number[]>;
};
