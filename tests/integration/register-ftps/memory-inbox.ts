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
    async record(receipt) {
      if (failure) {
        const error = failure;
        failure = null;
        throw error;
      }
      receipts.push(receipt);
    },
    async rename(receiptId, fileName) {
      const index = receipts.findIndex(({ id }) => id === receiptId);
      const receipt = receipts[index];
      if (!receipt) throw new Error(`No receipt ${receiptId}`);
      receipts[index] = { ...receipt, fileName, state: 'received' };
    },
    async discard(receiptId) {
      const index = receipts.findIndex(({ id }) => id === receiptId);
      if (index >= 0) receipts.splice(index, 1);
    },
    async find(fileName) {
      const receipt = newestFirst().find((one) => one.fileName === fileName);
      return receipt ? asEntry(receipt) : null;
    },
    list: async (limit) => newestFirst().slice(0, limit).map(asEntry),
  };
};
