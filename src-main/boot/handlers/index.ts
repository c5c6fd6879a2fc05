import type { Handlers } from '../../adapters/ipc/index.ts';
import { appHandlers } from './app-handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { libraryFileHandlers } from './library-file-handlers.ts';
import { actHandlers } from './act-handlers.ts';
import { sheetHandlers } from './sheet-handlers.ts';
import { matchingHandlers } from './matching-handlers.ts';
import { journalHandlers } from './journal-handlers.ts';
import { mappingHandlers } from './mapping-handlers.ts';
import { nightHandlers } from './night-handlers.ts';
import { salesHandlers } from './sales-handlers.ts';
import { cellarHandlers } from './cellar-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { accountingHandlers } from './accounting-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { packageHandlers } from './package-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import type { HandlerNeeds } from './handler-needs.ts';

/** Every request of the contract and who answers it: most go to the engine as they are. */
export const createHandlers = (needs: HandlerNeeds): Handlers => ({
  ...appHandlers(needs),
  ...libraryHandlers(needs),
  ...libraryFileHandlers(needs),
  ...sheetHandlers(needs),
  ...actHandlers(needs),
  ...matchingHandlers(needs),
  ...journalHandlers(needs),
  ...connectionHandlers(needs),
  ...mappingHandlers(needs),
  ...nightHandlers(needs),
  ...salesHandlers(needs),
  ...reportHandlers(needs),
  ...accountingHandlers(needs),
  ...packageHandlers(needs),
  ...backupHandlers(needs),
  ...cellarHandlers(needs),
  ...fileHandlers(needs),
});
