import type { ActView } from '../views/library.ts';
import type { JournalStatus } from '../views/journals.ts';

export type Done = { act: ActView };

/** How this venue reads its nights. `timeZone` is IANA, `cutOff` is `HH:MM`. */
export type VenueSettings = {
  venueName: string;
  timeZone: string;
  cutOff: string;
  severalFilesPerDay: boolean;
};

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

export type { TakenFile } from '../views/files.ts';

export type ChangedTopic = 'nights' | 'drinks' | 'items' | 'journals';

export type EngineEvent =
  { type: 'imported'; report: ImportReport } | { type: 'changed'; topics: ChangedTopic[] };

export type DayTotal = {
  day: string;
  lines: number;
  quantity: number;
  amountInclVat: number | null;
  journals: number;
};
