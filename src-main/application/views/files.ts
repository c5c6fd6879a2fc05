import type { JournalStatus } from './journals.ts';

/** What was made of a file that was brought; `archive` names the one it was in. */
export type TakenFile = {
  receiptId: string;
  file: string;
  status: JournalStatus;
  reason: { code: string; line: number | null; message: string } | null;
  days: string[];
  lineCount: number;
  amountCents: number | null;
  dialect: string | null;
  archive: string | null;
};
