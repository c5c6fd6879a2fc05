import type { EntityManager } from 'typeorm';
import type { ArchiveStore } from '../../../application/ports/stores/index.ts';
import { ArchiveMemberTable, ArchiveTable, ReceiptTable } from '../entities/index.ts';

/** An archive is no journal itself. */
export const isNoArchive = 'receipt.id NOT IN (SELECT archive.id FROM archive)';

export const createArchiveStore = (manager: EntityManager): ArchiveStore => ({
  add: async (archive) => {
    await manager.insert(ArchiveTable, archive);
  },
  addMember: async (archiveId, receiptId) => {
    await manager.insert(ArchiveMemberTable, { receiptId, archiveId });
  },
  has: (id) => manager.existsBy(ArchiveTable, { id }),
  membersOf: async (archiveId) => {
    const rows: { id: string }[] = await manager.query(
      `SELECT receipt.id FROM archive_member AS member JOIN receipt ON receipt.id = member.receipt_id
       WHERE member.archive_id = ? ORDER BY receipt.rowid`,
      [archiveId],
    );
    return rows.map(({ id }) => id);
  },
  spoolFiles: async () =>
    (await manager.find(ArchiveTable, { select: { id: true, spoolFile: true } })).map(
      ({ spoolFile }) => spoolFile,
    ),
  knowsBytes: async (sha256) =>
    (await manager.existsBy(ReceiptTable, { sha256 })) || (await manager.existsBy(ArchiveTable, { sha256 })),
});
