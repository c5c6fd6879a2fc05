import type { Line } from '../../../domain/journal/index.ts';

export type ItemFigures = {
  itemKey: string;
  salesCount: number;
  quantity: number;
  amountCents: number;
  firstDay: string;
  lastDay: string;
  lastMoment: string;
};

export type NightTotal = {
  day: string;
  lines: number;
  quantity: number;
  amountInclVat: number | null;
  journals: number;
};

/** What was written of one day of a journal. */
export type DayOfWriting = { day: string; lines: number };

/** Takes the lines of one journal, batch after batch. One at a time. */
export type SaleWriter = {
  add(lines: readonly Line[]): void;
  /** The register items know their latest label, and the reading its days. */
  finish(): DayOfWriting[];
  /** Takes back all that it wrote. */
  abandon(): void;
};

/** A line as the settling of a day needs it. */
export type SettlingLine = Pick<Line, 'kind' | 'quantity' | 'label'> & {
  id: number;
  readingId: number;
  till: string | null;
  z: string | null;
  ticket: string | null;
  soldAt: string | null;
  itemKey: string;
  code: string | null;
  amountInclVat: number | null;
  amountExclVat: number | null;
  vatRate: number | null;
  /** Null where it counts. */
  replacedBy: number | null;
};

export type StoredLine = Line & {
  itemKey: string;
  /** Null where it counts; its own reading where that takes no part. */
  replacedBy: number | null;
};

export type SalesStore = {
  /** `expectedLines` is a guess: it decides how they are written, never what. */
  writer(readingId: number, expectedLines: number): SaleWriter;
  linesOf(readingId: number, offset: number, limit: number): Promise<StoredLine[]>;
  /** The day's lines of these readings; those of one ticket follow each other. */
  settling(day: string, readingIds: readonly number[]): Promise<Iterable<SettlingLine>>;
  /** Lets lines count, or tells which reading stands instead. */
  stand(lineIds: readonly number[], replacedBy: number | null): Promise<void>;
  /** The same for all that a reading brings to a day; itself instead: it takes no part. */
  standAll(readingId: number, day: string, counts: boolean): Promise<void>;
  /** Sums up again what counts on a day. */
  sumUp(day: string): Promise<void>;
  /** Whether two readings hold the same lines. */
  isSame(readingId: number, otherId: number): Promise<boolean>;

  /** Whether the register gave times, to lines of this reading. */
  hasTimes(readingId: number): Promise<boolean>;
  /** The same for times of the clock from one, included, to another: `HH:MM`. */
  hasTimesBetween(readingId: number, clock: readonly [from: string, to: string]): Promise<boolean>;

  totals(range: { from?: string; to?: string }): Promise<NightTotal[]>;
  /** The first business day with sales, and the last one. */
  firstDay(): Promise<string | null>;
  lastDay(): Promise<string | null>;
  figuresByItem(): Promise<ItemFigures[]>;
  /** Sales of one item, linked or not; those after a moment when one is given. Discounts have no quantity. */
  figuresOfItem(
    itemKey: string,
    afterMoment: string | null,
  ): Promise<{ salesCount: number; quantity: number }>;
  /** A day's revenue by what became of its lines. */
  amountsByItemState(day: string): Promise<{ linked: number; toMatch: number; ignored: number }>;
  /** Revenue of each day that is neither linked nor ignored; of one day if given. */
  unmatchedByDay(day?: string): Promise<{ day: string; amountCents: number; items: number }[]>;
  quantityByDay(
    itemKeys: readonly string[],
    fromDay: string,
  ): Promise<{ itemKey: string; day: string; quantity: number }[]>;
  nightFigures(
    day: string,
  ): Promise<{ lineCount: number; amountCents: number; ticketCount: number; journalId: string | null }>;
};
