import type { Encoding } from '../../../domain/journal/index.ts';
import type { Receipt } from '../inbox.ts';

/** What was made of a file the last time it was read. */
export type Journal = {
  /** The receipt's id. */
  id: string;
  fileName: string;
  sha256: string;
  size: number;
  receivedAt: string;
  source: string;
  spoolFile: string;
  status: 'imported' | 'duplicate' | 'replaced' | 'quarantined' | 'empty' | 'incomplete';
  reason: { code: string; line: number | null; message: string } | null;
  readAt: string | null;
  dialect: string | null;
  encoding: Encoding | null;
  zNumbers: string[];
  warnings: string[];
  checks: { name: string; expected: number; actual: number }[];
  days: string[];
  lineCount: number;
  amountCents: number | null;
};

export type JournalStore = {
  save(
    receipt: Receipt,
    reading: Omit<Journal, 'id' | 'fileName' | 'sha256' | 'size' | 'receivedAt' | 'source' | 'spoolFile'>,
  ): Promise<void>;
  /** The first journal made of these bytes, under that name if one is given; duplicates left aside. */
  findBySha256(
    sha256: string,
    fileName?: string,
  ): Promise<{ id: string; status: Journal['status']; fileName: string } | null>;
  get(id: string): Promise<Journal | null>;
  list(): Promise<Journal[]>;
  /** Says again which journals still contribute a line. */
  refreshStatuses(ids: readonly string[]): Promise<void>;
  countQuarantined(): Promise<number>;
};
