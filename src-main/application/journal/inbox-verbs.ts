import { keepFile } from './keep-file.ts';
import { takeInNight } from '../take-in-night.ts';
import type { InboxApi } from '../engine-api/inbox.ts';
import { takeFile } from '../files/take-file.ts';
import type { Needs } from '../needs.ts';

export const inboxVerbs = (needs: Needs): InboxApi => {
  const { database } = needs;
  return {
    recordReceipt: (receipt) => database.transaction(({ receipts }) => receipts.record(receipt)),
    renameReceipt: ({ receiptId, fileName }) =>
      database.transaction(({ receipts }) => receipts.rename(receiptId, fileName)),
    discardReceipt: ({ receiptId }) => database.transaction(({ receipts }) => receipts.discard(receiptId)),
    findReceipt: ({ fileName }) => database.transaction(({ receipts }) => receipts.find(fileName)),
    listReceipts: ({ limit }) => database.transaction(({ receipts }) => receipts.list(limit)),
    knownSpoolFiles: () =>
      database.transaction(async ({ receipts, archives }) => [
        ...(await receipts.spoolFiles()),
        ...(await archives.spoolFiles()),
      ]),
    keepFile: (input) => keepFile(needs, input),
    takeFile: (input) => takeFile(needs, input),
    knowsBytes: ({ sha256 }) => database.transaction(({ archives }) => archives.knowsBytes(sha256)),
    takeIn: () => takeInNight(needs),
  };
};
