import { fail } from '../../domain/kernel/outcome.ts';
import { journalDetail, listJournals } from './journal-views.ts';
import type { JournalsApi } from '../engine-api/journals.ts';
import type { Needs } from '../needs.ts';

const notYet = () => Promise.resolve(fail('JOURNAL.NOT_YET', 'Cette action n’est pas encore possible.'));

export const journalVerbs = (needs: Needs): JournalsApi => {
  const { database } = needs;
  return {
    listJournals: () => listJournals(needs),
    journalDetail: (input) => journalDetail(needs, input),
    journalLines: () => notYet(),
    rawLines: () => notYet(),
    nightChecks: () => notYet(),
    journalCorrection: () => notYet(),
    journalConsequence: () => notYet(),
    keepEarlier: () => notYet(),
    takeLater: () => notYet(),
    removeJournal: () => notYet(),
    putBackJournal: () => notYet(),
    acceptJournal: () => notYet(),
    refuseJournal: () => notYet(),
    readAgain: () => notYet(),
    totals: (range) => database.transaction(({ sales }) => sales.totals(range)),
  };
};
