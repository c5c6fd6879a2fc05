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
import type { DayTotal, Done } from './common.ts';

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
  totals: (argument: { from?: string; to?: string }) => Promise<DayTotal[]>;
};
