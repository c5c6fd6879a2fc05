import type { Handlers } from '../../adapters/ipc/index.ts';
import type { JournalReplies } from '../../../src-preload/contract/requests/journals.ts';
import { importFiles } from '../import-files.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const journalHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof JournalReplies> => {
  const { engine } = needs;
  return {
    'journal:list': () => engine.asText('listJournals', undefined),
    'journal:detail': (argument) => engine.journalDetail(argument),
    'journal:lines': (argument) => engine.journalLines(argument),
    'journal:raw': (argument) => engine.rawLines(argument),
    'journal:correction': (argument) => engine.journalCorrection(argument),
    'night:checks': (argument) => engine.nightChecks(argument),
    'journal:consequence': (argument) => engine.journalConsequence(argument),
    'journal:keepEarlier': (argument) => engine.keepEarlier(argument),
    'journal:takeLater': (argument) => engine.takeLater(argument),
    'journal:remove': (argument) => engine.removeJournal(argument),
    'journal:putBack': (argument) => engine.putBackJournal(argument),
    'journal:accept': (argument) => engine.acceptJournal(argument),
    'journal:refuse': (argument) => engine.refuseJournal(argument),
    'journal:readAgain': (argument) => engine.readAgain(argument),
    'journal:importFiles': () => importFiles(needs),
  };
};
