import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { Done } from '../engine-api/index.ts';
import type { JournalsApi } from '../engine-api/journals.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import type { JournalAct } from '../views/journals.ts';
import { acceptIn, readAgainIn } from './read-again.ts';
import { keepEarlierIn, putBackIn, refuseIn, removeIn, takeLaterIn, type OnJournal } from './stand-acts.ts';

const acts: Record<JournalAct, OnJournal> = {
  keepEarlier: keepEarlierIn,
  takeLater: takeLaterIn,
  remove: removeIn,
  putBack: putBackIn,
  accept: acceptIn,
  refuse: refuseIn,
  readAgain: (needs, stores, journalId) => readAgainIn(needs, stores, [journalId]),
};

/** One act on one journal, in the transaction of the caller. */
export const actOn = (
  needs: Needs,
  stores: Stores,
  { act, journalId }: { act: JournalAct; journalId: string },
): Promise<Outcome<Done>> => acts[act](needs, stores, journalId);

export const journalActs = (
  needs: Needs,
): Pick<
  JournalsApi,
  | 'keepEarlier'
  | 'takeLater'
  | 'removeJournal'
  | 'putBackJournal'
  | 'acceptJournal'
  | 'refuseJournal'
  | 'readAgain'
> => {
  const on =
    (act: JournalAct) =>
    ({ journalId }: { journalId: string }): Promise<Outcome<Done>> =>
      inTransaction(needs, (stores) => actOn(needs, stores, { act, journalId }));
  return {
    keepEarlier: on('keepEarlier'),
    takeLater: on('takeLater'),
    removeJournal: on('remove'),
    putBackJournal: on('putBack'),
    acceptJournal: on('accept'),
    refuseJournal: on('refuse'),
    readAgain: ({ journalIds }) => inTransaction(needs, (stores) => readAgainIn(needs, stores, journalIds)),
  };
};
