import type { EngineApi } from './engine-api/index.ts';
import { inboxVerbs } from './journal/inbox-verbs.ts';
import { venueVerbs } from './venue-verbs.ts';
import { createDrinkBook } from './library/drink-book.ts';
import { libraryVerbs } from './library/library-verbs.ts';
import { auditVerbs } from './audit/audit-verbs.ts';
import { sheetVerbs } from './library/sheet-verbs.ts';
import { matchingVerbs } from './matching/matching-verbs.ts';
import { journalVerbs } from './journal/journal-verbs.ts';
import { createMatching } from './matching/matching.ts';
import { mappingVerbs, undoAndReadAgain } from './journal/mappings/mapping-verbs.ts';
import { cellarVerbs } from './stock/cellar-verbs.ts';
import { nightVerbs } from './nights/night-verbs.ts';
import { salesVerbs } from './sales-figures/sales-verbs.ts';
import { accountingVerbs } from './accounting/accounting-verbs.ts';
import { batchVerbs } from './reports/batches.ts';
import { reportVerbs } from './reports/report-verbs.ts';
import type { Needs } from './needs.ts';

/** Puts the verbs of the application on one object: this is what runs in the engine's thread. */
export const createEngine = (needs: Needs): EngineApi => {
  const matching = createMatching();
  const book = createDrinkBook(needs.newId);
  const journals = journalVerbs(needs);
  return {
    ...inboxVerbs(needs),
    ...venueVerbs(needs, matching),
    ...cellarVerbs(needs, book),
    ...libraryVerbs(needs, matching, book),
    ...sheetVerbs(needs),
    ...auditVerbs(needs),
    ...matchingVerbs(needs, matching),
    ...journals,
    ...mappingVerbs(needs, journals.readAgain),
    undoAct: undoAndReadAgain(needs, journals.readAgain),
    ...nightVerbs(needs),
    ...salesVerbs(needs),
    ...reportVerbs(needs),
    ...batchVerbs(needs),
    ...accountingVerbs(needs),
    close: () => {
      matching.stop();
      return needs.database.close();
    },
  };
};
