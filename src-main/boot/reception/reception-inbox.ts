import { recoverSpool } from '../../adapters/register-ftps/index.ts';
import type { EngineApi } from '../../application/engine-api/index.ts';
import type { Inbox } from '../../application/ports/inbox.ts';
import { spoolFolder } from '../data-places.ts';

/** Where the receiver notes what it took. */
export const inboxOf = (engine: EngineApi, onRenamed: () => void): Inbox => ({
  record: (receipt) => engine.recordReceipt(receipt),
  rename: async (receiptId, fileName) => {
    await engine.renameReceipt({ receiptId, fileName });
    onRenamed();
  },
  discard: (receiptId) => engine.discardReceipt({ receiptId }),
  find: (fileName) => engine.findReceipt({ fileName }),
  list: (limit) => engine.listReceipts({ limit }),
});

/** What cannot be recovered now stays in the spool for the next start; tonight's file must come in. */
export const recoverReceived = async (needs: {
  engine: EngineApi;
  dataFolder: string;
  onBug: (error: unknown, doing: string) => void;
}): Promise<void> => {
  try {
    await recoverSpool({
      spoolFolder: spoolFolder(needs.dataFolder),
      knownSpoolFiles: new Set(await needs.engine.knownSpoolFiles()),
      record: (receipt) => needs.engine.recordReceipt(receipt),
    });
  } catch (error) {
    needs.onBug(error, 'recovering the spool');
  }
};
