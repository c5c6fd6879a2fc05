import type { Inbox, InboxEntry, Receipt } from '../../../src-main/application/ports/inbox.ts';

export type MemoryInbox = Inbox & { receipts: Receipt[]; failNext(error: Error): void };

const asEntry = ({ id, fileName, size, receivedAt, state }: Receipt): InboxEntry => ({
  receiptId: id,
  fileName,
  size,
  receivedAt,
  state,
});

export const createMemoryInbox = (): MemoryInbox => {
  const receipts: Receipt[] = [];
  let failure: Error | null = null;
  const newestFirst = (): Receipt[] => [...receipts].reverse();

  return {
    receipts,
    failNext(error) {
      failure = error;
    },
    record(receipt) {
      const error = failure;
      failure = null;
      if (error) return Promise.reject(error);
      receipts.push(receipt);
      return Promise.resolve();
    },
    rename(receiptId, fileName) {
      const index = receipts.findIndex(({ id }) => id === receiptId);
      const receipt = receipts[index];
      if (!receipt) return Promise.reject(new Error(`No receipt ${receiptId}`));
      receipts[index] = { ...receipt, fileName, state: 'received' };
      return Promise.resolve();
    },
    discard(receiptId) {
      const index = receipts.findIndex(({ id }) => id === receiptId);
      if (index >= 0) receipts.splice(index, 1);
      return Promise.resolve();
    },
    find(fileName) {
      const receipt = newestFirst().find((one) => one.fileName === fileName);
      return Promise.resolve(receipt ? asEntry(receipt) : null);
    },
    list: (limit) => Promise.resolve(newestFirst().slice(0, limit).map(asEntry)),
  };
};
