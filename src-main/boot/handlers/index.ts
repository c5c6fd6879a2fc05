import type { Handlers } from '../../adapters/ipc/index.ts';
import { appHandlers } from './app-handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { sheetHandlers } from './sheet-handlers.ts';
import { matchingHandlers } from './matching-handlers.ts';
import { journalHandlers } from './journal-handlers.ts';
import { mappingHandlers } from './mapping-handlers.ts';
import { nightHandlers } from './night-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import type { HandlerNeeds } from './handler-needs.ts';

/** Every request of the contract and who answers it: most go to the engine as they are. */
export const createHandlers = (needs: HandlerNeeds): Handlers => ({
  ...appHandlers(needs),
  ...libraryHandlers(needs),
  ...sheetHandlers(needs),
  ...matchingHandlers(needs),
  ...journalHandlers(needs),
  ...connectionHandlers(needs),
  ...mappingHandlers(needs),
  ...nightHandlers(needs),
  ...reportHandlers(needs),
  ...fileHandlers(needs),
});
