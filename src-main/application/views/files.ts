import type { JournalStatus } from './journals.ts';

/** What became of one file received. */
export type ImportReport = {
  receiptId: string;
  file: string;
  status: JournalStatus;
  reason: { code: string; line: number | null; message: string } | null;
  days: string[];
  lineCount: number;
  amountCents: number | null;
  /** The form that was recognised. */
  dialect: string | null;
};

/** What was made of a file that was brought; `archive` names the one it was in. */
export type TakenFile = ImportReport & { archive: string | null };
