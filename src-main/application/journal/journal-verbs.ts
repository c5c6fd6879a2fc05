import { journalConsequence } from './consequence.ts';
import { journalCorrection } from './correction.ts';
import { journalActs } from './journal-acts.ts';
import { journalDetail } from './journal-detail.ts';
import { journalLines } from './journal-lines.ts';
import { listJournals } from './journal-rows.ts';
import { nightChecks } from './night-checks.ts';
import { createLinePlaces } from './line-places.ts';
import { rawLines } from './raw-lines.ts';
import { replayVerbs } from './replay.ts';
import type { JournalsApi } from '../engine-api/journals.ts';
import type { Needs } from '../needs.ts';

export const journalVerbs = (needs: Needs): JournalsApi => {
  const placesOf = createLinePlaces(needs.spool);
  return {
    listJournals: () => listJournals(needs),
    journalDetail: (input) => journalDetail(needs, input),
    journalLines: (input) => journalLines(needs, input),
    rawLines: (input) => rawLines(needs, placesOf, input),
    nightChecks: (input) => nightChecks(needs, input),
    journalCorrection: (input) => journalCorrection(needs, input),
    journalConsequence: (input) => journalConsequence(needs, input),
    ...journalActs(needs),
    ...replayVerbs(needs),
    totals: (range) => needs.database.transaction(({ sales }) => sales.totals(range)),
  };
};
