import type { Outcome } from '../domain/kernel/outcome.ts';
import type { NewDrink } from '../domain/sheets/drink.ts';
import type { Inbox, Receipt } from './ports/inbox.ts';
import type { JournalDetail, JournalRow, JournalStatus } from './views/journals.ts';
import type { ActView, BreakConsequence, DrinkRow, DrinkSheet, SaleView } from './views/library.ts';
import type { ItemView, LinkConsequence, MatchingQueue } from './views/matching.ts';
import type { NightOverview } from './views/nights.ts';

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
};

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

/**
 * Everything the application can do with its data. The engine runs in one thread and is the only
 * opener of the database; the same shape is met in the worker, across the link and in plain Node.
 */
export type EngineApi = {
  recordReceipt: Inbox['record'];
  renameReceipt: (argument: { receiptId: string; fileName: string }) => Promise<void>;
  discardReceipt: (argument: { receiptId: string }) => Promise<void>;
  findReceipt: (argument: { fileName: string }) => ReturnType<Inbox['find']>;
  listReceipts: (argument: { limit: number }) => ReturnType<Inbox['list']>;
  knownSpoolFiles: () => Promise<string[]>;
  /** Keeps these bytes in the spool and records them, as the receiver does for an upload. */
  keepFile: (argument: { fileName: string; bytes: Uint8Array; peer: string }) => Promise<Receipt>;
  /** Reads every received file not read yet, oldest first; one report each. */
  takeIn: () => Promise<ImportReport[]>;

  venueSettings: () => Promise<VenueSettings>;
  changeVenueSettings: (argument: Partial<VenueSettings>) => Promise<VenueSettings>;
  counts: () => Promise<{ toMatch: number; quarantined: number; lowStock: number }>;

  nightOverview: () => Promise<Outcome<NightOverview>>;
  totals: (argument: { from?: string; to?: string }) => Promise<DayTotal[]>;

  listDrinks: () => Promise<Outcome<DrinkRow[]>>;
  drinkSheet: (argument: { drinkId: string }) => Promise<Outcome<DrinkSheet>>;
  drinkSales: (argument: { drinkId: string; limit: number }) => Promise<Outcome<SaleView[]>>;
  createDrink: (argument: {
    drink: NewDrink;
    countedMl: number | null;
  }) => Promise<Outcome<Done & { drinkId: string }>>;
  /** A library as JSON or CSV text; ids that it gives are kept, known ones are updated. */
  importLibrary: (argument: { text: string; fileName: string }) => Promise<Outcome<{ imported: number }>>;
  stockAt: (argument: { day?: string }) => Promise<{ drink: string; name: string; onHandMl: number }[]>;
  recordStock: (argument: {
    drinkId: string;
    kind: 'count' | 'receipt' | 'loss';
    volumeMl: number;
    note: string | null;
    /** Wall clock of the venue, `YYYY-MM-DDTHH:MM`; now when left out. */
    at?: string;
  }) => Promise<Outcome<Done>>;

  matchingQueue: () => Promise<Outcome<MatchingQueue>>;
  listItems: () => Promise<Outcome<ItemView[]>>;
  linkConsequence: (argument: {
    itemKey: string;
    drinkId: string;
    servingId: string;
  }) => Promise<Outcome<LinkConsequence>>;
  linkItem: (argument: {
    itemKey: string;
    drinkId: string;
    servingId: string;
    fromDay: string | null;
  }) => Promise<Outcome<Done>>;
  linkVintage: (argument: {
    itemKey: string;
    drinkId: string;
    servingId: string;
    vintage: number | null;
  }) => Promise<Outcome<Done & { drinkId: string }>>;
  createAndLink: (argument: {
    itemKey: string;
    drink: NewDrink;
    serving: number;
    countedMl: number | null;
  }) => Promise<Outcome<Done & { drinkId: string }>>;
  acceptAll: (argument: { itemKeys: string[] }) => Promise<Outcome<Done & { linked: number }>>;
  ignoreItem: (argument: { itemKey: string }) => Promise<Outcome<Done>>;
  ignoreFamily: (argument: { family: string }) => Promise<Outcome<Done & { ignored: number }>>;
  restoreItem: (argument: { itemKey: string }) => Promise<Outcome<Done>>;
  /** Links of an item that are not broken. */
  liveLinks: (argument: { itemKey: string }) => Promise<string[]>;
  breakConsequence: (argument: { linkId: string }) => Promise<Outcome<BreakConsequence>>;
  breakLink: (argument: { linkId: string }) => Promise<Outcome<Done>>;
  undoAct: (argument: { actId: string }) => Promise<Outcome<Done>>;

  listJournals: () => Promise<Outcome<JournalRow[]>>;
  journalDetail: (argument: { journalId: string }) => Promise<Outcome<JournalDetail>>;

  close: () => Promise<void>;
};
