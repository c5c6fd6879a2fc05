import type { EntityManager } from 'typeorm';
import type { Journal, JournalStore } from '../../../application/ports/stores/index.ts';
import { CountedLineView, JournalTable, ReceiptTable } from '../entities/index.ts';
import type { ReceiptRow } from '../entities/inbox.ts';
import type { JournalRecordRow } from '../entities/journals.ts';

const unread = {
  status: 'incomplete',
  reason: null,
  readAt: null,
  dialect: null,
  encoding: null,
  zNumbers: [],
  warnings: [],
  checks: [],
  days: [],
  lineCount: 0,
  amountCents: null,
} satisfies Partial<Journal>;

const toReading = (row: JournalRecordRow): Omit<Journal, keyof ReturnType<typeof toFile>> => ({
  status: row.status as Journal['status'],
  reason:
    row.reasonCode === null
      ? null
      : { code: row.reasonCode, line: row.reasonLine, message: row.reasonMessage ?? '' },
  readAt: row.readAt,
  dialect: row.dialect,
  encoding: row.encoding as Journal['encoding'],
  zNumbers: row.zNumbers,
  warnings: row.warnings,
  checks: row.checks,
  days: row.days,
  lineCount: row.lineCount,
  amountCents: row.amountCents,
});

const toFile = (receipt: ReceiptRow) => ({
  id: receipt.id,
  fileName: receipt.fileName,
  sha256: receipt.sha256,
  size: receipt.size,
  receivedAt: receipt.receivedAt,
  source: receipt.peer,
  spoolFile: receipt.spoolFile,
});

const toJournal = (receipt: ReceiptRow, row: JournalRecordRow | null): Journal => ({
  ...toFile(receipt),
  ...(row === null ? unread : toReading(row)),
});

export const createJournalStore = (manager: EntityManager): JournalStore => ({
  save: async (receipt, reading) => {
    await manager.upsert(
      JournalTable,
      {
        id: receipt.id,
        sha256: receipt.sha256,
        status: reading.status,
        reasonCode: reading.reason?.code ?? null,
        reasonLine: reading.reason?.line ?? null,
        reasonMessage: reading.reason?.message ?? null,
        readAt: reading.readAt ?? receipt.receivedAt,
        dialect: reading.dialect,
        encoding: reading.encoding,
        zNumbers: reading.zNumbers,
        warnings: reading.warnings,
        checks: reading.checks,
        days: reading.days,
        lineCount: reading.lineCount,
        amountCents: reading.amountCents,
      },
      ['id'],
    );
  },

  findBySha256: async (sha256, fileName) => {
    const query = manager
      .createQueryBuilder(JournalTable, 'journal')
      .innerJoin(ReceiptTable.options.name, 'receipt', 'receipt.id = journal.id')
      .select(['journal.id AS id', 'journal.status AS status', 'receipt.file_name AS fileName'])
      .where("journal.sha256 = :sha256 AND journal.status <> 'duplicate'", { sha256 })
      .orderBy('receipt.received_at')
      .limit(1);
    if (fileName !== undefined) query.andWhere('receipt.file_name = :fileName', { fileName });
    const row = await query.getRawOne<{ id: string; status: string; fileName: string }>();
    return row === undefined ? null : { ...row, status: row.status as Journal['status'] };
  },

  get: async (id) => {
    const receipt = await manager.findOneBy(ReceiptTable, { id });
    if (receipt === null) return null;
    return toJournal(receipt, await manager.findOneBy(JournalTable, { id }));
  },

  list: async () => {
    const receipts = await manager
      .createQueryBuilder(ReceiptTable, 'receipt')
      .where("receipt.state <> 'discarded'")
      .orderBy('receipt.receivedAt', 'DESC')
      .addOrderBy('receipt.rowid', 'DESC')
      .getMany();
    const rows = new Map((await manager.find(JournalTable)).map((row) => [row.id, row]));
    return receipts.map((receipt) => toJournal(receipt, rows.get(receipt.id) ?? null));
  },

  refreshStatuses: async (ids) => {
    for (const id of ids) {
      const stillCounts = await manager.existsBy(CountedLineView, { journalId: id });
      await manager.update(JournalTable, { id }, { status: stillCounts ? 'imported' : 'replaced' });
    }
  },

  countQuarantined: () => manager.countBy(JournalTable, { status: 'quarantined' }),
});
