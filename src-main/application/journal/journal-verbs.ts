import { journalDetail, listJournals } from './journal-views.ts';
import type { JournalsApi } from '../engine-api/journals.ts';
import type { Needs } from '../needs.ts';

export const journalVerbs = (needs: Needs): JournalsApi => {
  const { database } = needs;
  return {
    listJournals: () => listJournals(needs),
    journalDetail: (input) => journalDetail(needs, input),
    totals: (range) => database.transaction(({ sales }) => sales.totals(range)),
  };
};
