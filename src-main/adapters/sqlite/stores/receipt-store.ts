import type { EntityManager } from 'typeorm';
import type { InboxEntry, Receipt, ReceiptState } from '../../../application/ports/inbox.ts';
import type { ReceiptStore } from '../../../application/ports/stores/index.ts';
import { JournalTable, ReceiptTable } from '../entities/index.ts';
import type { ReceiptRow } from '../entities/inbox.ts';
import { isNoArchive } from './archive-store.ts';

const toReceipt = (row: ReceiptRow): Receipt => ({
  id: row.id,
  fileName: row.fileName,
  sha256: row.sha256,
  size: row.size,
  spoolFile: row.spoolFile,
  receivedAt: row.receivedAt,
  source: { way: row.way as Receipt['source']['way'], peer: row.peer, tls: row.tls },
  state: row.state as ReceiptState,
});

const toEntry = (row: ReceiptRow): InboxEntry => ({
  receiptId: row.id,
  fileName: row.fileName,
  size: row.size,
  receivedAt: row.receivedAt,
  state: row.state as ReceiptState,
});

/** An upload that was cut never hides the good file of the same name. */
const shown = "receipt.state IN ('received', 'waiting')";

export const createReceiptStore = (manager: EntityManager): ReceiptStore => {
  const receipts = () => manager.createQueryBuilder(ReceiptTable, 'receipt');
  return {
    record: async (receipt) => {
      const { source, ...rest } = receipt;
      await manager.upsert(ReceiptTable, { ...rest, ...source }, ['id']);
    },
    rename: async (receiptId, fileName) => {
      await manager.update(ReceiptTable, { id: receiptId }, { fileName });
      await manager.update(ReceiptTable, { id: receiptId, state: 'waiting' }, { state: 'received' });
    },
    discard: async (receiptId) => {
      await manager.update(ReceiptTable, { id: receiptId, state: 'waiting' }, { state: 'discarded' });
    },
    find: async (fileName) => {
      const row = await receipts()
        .where('receipt.fileName = :fileName', { fileName })
        .andWhere(shown)
        .orderBy('receipt.receivedAt', 'DESC')
        .addOrderBy('receipt.rowid', 'DESC')
        .limit(1)
        .getOne();
      return row === null ? null : toEntry(row);
    },
    list: async (limit) =>
      (await receipts().where(shown).orderBy('receipt.receivedAt', 'DESC').limit(limit).getMany()).map(
        toEntry,
      ),
    spoolFiles: async () =>
      (await manager.find(ReceiptTable, { select: { id: true, spoolFile: true } })).map(
        (row) => row.spoolFile,
      ),
    get: async (id) => {
      const row = await manager.findOneBy(ReceiptTable, { id });
      return row === null ? null : toReceipt(row);
    },
    setState: async (id, state) => {
      await manager.update(ReceiptTable, { id }, { state });
    },
    all: async () =>
      (
        await receipts()
          .where("receipt.state <> 'discarded'")
          .andWhere(isNoArchive)
          .orderBy('receipt.receivedAt')
          .addOrderBy('receipt.rowid')
          .getMany()
      ).map(toReceipt),
    unread: async () => {
      const rows = await receipts()
        .leftJoin(JournalTable.options.name, 'journal', 'journal.id = receipt.id')
        .where("receipt.state = 'received'")
        .andWhere('journal.id IS NULL')
        .andWhere(isNoArchive)
        .orderBy('receipt.receivedAt')
        .addOrderBy('receipt.rowid')
        .getMany();
      return rows.map(toReceipt);
    },
  };
};
