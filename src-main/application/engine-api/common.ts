import type { ActView } from '../views/library.ts';
import type { ImportReport } from '../views/files.ts';

export type Done = { act: ActView };

/** How this venue reads its nights. `timeZone` is IANA, `cutOff` is `HH:MM`. */
export type VenueSettings = {
  venueName: string;
  timeZone: string;
  cutOff: string;
  severalFilesPerDay: boolean;
};

export type { ImportReport, TakenFile } from '../views/files.ts';

/** `sheets` is what drinks are; `drinks` is that too, and what there is of them. */
export type ChangedTopic = 'nights' | 'drinks' | 'sheets' | 'items' | 'journals';

export type EngineEvent =
  { type: 'imported'; report: ImportReport } | { type: 'changed'; topics: ChangedTopic[] };

export type DayTotal = {
  day: string;
  lines: number;
  quantity: number;
  amountInclVat: number | null;
  journals: number;
};
