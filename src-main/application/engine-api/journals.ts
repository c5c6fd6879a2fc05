import type { Outcome } from '../../domain/kernel/outcome.ts';
import type {
  CorrectionView,
  JournalAct,
  JournalConsequence,
  JournalDetail,
  JournalLines,
  JournalRow,
  NightChecks,
  RawLines,
} from '../views/journals.ts';
import type { Receipt } from '../ports/inbox.ts';
import type { ReadingSettings, Standing } from '../ports/stores/index.ts';
import type { DayTotal, Done } from './common.ts';

export type KeptFile = {
  receipt: Receipt;
  settings: ReadingSettings | null;
  standing: Standing;
  keptOutDays: string[];
};

type OfJournal = { journalId: string };

export type JournalsApi = {
  /** Newest first. */
  listJournals: () => Promise<Outcome<JournalRow[]>>;
  journalDetail: (argument: OfJournal) => Promise<Outcome<JournalDetail>>;
  journalLines: (argument: OfJournal & { offset: number; limit: number }) => Promise<Outcome<JournalLines>>;
  rawLines: (argument: OfJournal & { firstLine: number; limit: number }) => Promise<Outcome<RawLines>>;
  nightChecks: (argument: { day: string }) => Promise<Outcome<NightChecks>>;
  journalCorrection: (argument: OfJournal) => Promise<Outcome<CorrectionView>>;
  journalConsequence: (argument: OfJournal & { act: JournalAct }) => Promise<Outcome<JournalConsequence>>;
  /** The days on which it met an earlier journal count as they did before it came. */
  keepEarlier: (argument: OfJournal) => Promise<Outcome<Done>>;
  takeLater: (argument: OfJournal) => Promise<Outcome<Done>>;
  /** Out of the count; the file and its lines stay readable. */
  removeJournal: (argument: OfJournal) => Promise<Outcome<Done>>;
  putBackJournal: (argument: OfJournal) => Promise<Outcome<Done>>;
  /** The file is whole, says the manager: it is read and counted. */
  acceptJournal: (argument: OfJournal) => Promise<Outcome<Done>>;
  /** Nothing to do with this file any more. */
  refuseJournal: (argument: OfJournal) => Promise<Outcome<Done>>;
  /** Reads the kept bytes again, by the rules, settings and mappings of today. */
  readAgain: (argument: { journalIds: string[] }) => Promise<Outcome<Done & { changed: number }>>;
  /** Every file received, oldest first, with how it was read and what was decided of it. */
  keptFiles: () => Promise<KeptFile[]>;
  keptBytes: (argument: { spoolFile: string }) => Promise<Uint8Array>;
  /** Keeps a file of another store as it came there; `takeIn` reads it. */
  receiveAgain: (argument: { receipt: Receipt; bytes: Uint8Array }) => Promise<void>;
  /** What had been decided of it there. */
  standAgain: (argument: { journalId: string; standing: Standing; keptOutDays: string[] }) => Promise<void>;
  totals: (argument: { from?: string; to?: string }) => Promise<DayTotal[]>;
};
