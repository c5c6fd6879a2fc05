import type { JournalAct, JournalRow } from '../../../src-preload/contract';

type Judged = Pick<JournalRow, 'status' | 'correction' | 'needsDecision'>;

const choiceOf = ({ correction }: Judged): JournalAct[] => {
  if (correction === null) return [];
  return [correction.stands === 'later' ? 'keepEarlier' : 'takeLater'];
};

/** What the manager can do with a journal, the likeliest first. */
export const actsOf = (journal: Judged): JournalAct[] => {
  switch (journal.status) {
    case 'imported':
      return [...choiceOf(journal), 'readAgain', 'remove'];
    case 'replaced':
      return [...choiceOf(journal), 'readAgain'];
    case 'quarantined':
      return journal.needsDecision ? ['readAgain', 'refuse'] : ['readAgain'];
    case 'incomplete':
      return journal.needsDecision ? ['accept', 'refuse'] : ['accept'];
    case 'empty':
    case 'refused':
      return ['readAgain'];
    case 'removed':
      return ['putBack'];
    case 'duplicate':
      return [];
  }
};
