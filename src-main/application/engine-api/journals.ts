import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { JournalDetail, JournalRow } from '../views/journals.ts';
import type { DayTotal } from './common.ts';

export type JournalsApi = {
  listJournals: () => Promise<Outcome<JournalRow[]>>;
  journalDetail: (argument: { journalId: string }) => Promise<Outcome<JournalDetail>>;
  totals: (argument: { from?: string; to?: string }) => Promise<DayTotal[]>;
};
