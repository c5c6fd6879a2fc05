import type { Handlers } from '../../adapters/ipc/index.ts';
import type { JournalReplies } from '../../../src-preload/contract/requests/journals.ts';
import { importFiles } from '../import-files.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const journalHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof JournalReplies> => {
  const { engine } = needs;
  return {
    'journal:list': () => engine.listJournals(),
    'journal:detail': (argument) => engine.journalDetail(argument),
    'journal:importFiles': () => importFiles(needs),
  };
};
