import type { Receipt, ReceiptState } from '../inbox.ts';
import type { Reading } from './reading-store.ts';

/** What the manager wants of a journal: the rest follows from the rules. */
export type Standing = 'counted' | 'removed' | 'refused';

export type JournalStatus =
  'imported' | 'duplicate' | 'replaced' | 'quarantined' | 'empty' | 'removed' | 'refused' | 'incomplete';

/** A file received, and what was made of it the last time it was read. */
export type Journal = Omit<Reading, 'readAt' | 'settings'> & {
  /** The receipt's id. */
  id: string;
  fileName: string;
  sha256: string;
  size: number;
  receivedAt: string;
  source: string;
  spoolFile: string;
  receiptState: ReceiptState;
  standing: Standing;
  status: JournalStatus;
  readingId: number | null;
  readAt: string | null;
  days: string[];
  /** The journal that arrived whole since, under the same name. */
  supersededBy: string | null;
};

export type Arrival = Pick<Journal, 'id' | 'fileName' | 'receivedAt' | 'status' | 'supersededBy' | 'days'>;

/** All that an act on a journal may change: what puts it back as it was. */
export type JournalStand = {
  journalId: string;
  standing: Standing;
  receiptState: ReceiptState;
  readingId: number | null;
  keptOutDays: string[];
};

export type JournalStore = {
  /** Makes the journal of a file that is read for the first time, or names the reading that holds. */
  save(
    receipt: Receipt,
    journal: { readAt: string; readingId: number | null; status: JournalStatus },
  ): Promise<void>;
  /** The first journal made of these bytes, under that name if one is given; duplicates left aside. */
  findBySha256(
    sha256: string,
    fileName?: string,
  ): Promise<{ id: string; status: Journal['status']; fileName: string } | null>;
  get(id: string): Promise<Journal | null>;
  /** Newest first. */
  list(): Promise<Journal[]>;
  /** The same in short, without what was read of them. */
  arrivals(): Promise<Arrival[]>;
  /** Those that came whole and hold no line of sale. */
  withoutSale(): Promise<Pick<Journal, 'fileName' | 'zNumbers'>[]>;
  /** What counts on its days afterwards is settled by `recount`. */
  change(id: string, change: { standing?: Standing; readingId?: number | null }): Promise<void>;
  setStatus(id: string, status: JournalStatus): Promise<void>;
  /** Files of that name, set aside or not whole, that nothing has superseded yet. */
  unsettled(fileName: string): Promise<{ id: string; spoolFile: string; size: number }[]>;
  supersede(id: string, byId: string): Promise<void>;
  /** A file that was never read is a journal too from then on: a decision on it can be kept. */
  ensure(id: string): Promise<void>;
  /** How many wait for the manager: set aside or perhaps not whole, and neither refused nor arrived since. */
  countWaiting(): Promise<number>;
};
