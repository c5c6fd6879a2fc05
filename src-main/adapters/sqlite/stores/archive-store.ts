import type { EntityManager } from 'typeorm';
import type { ArchiveStore } from '../../../application/ports/stores/index.ts';
import { ArchiveMemberTable, ArchiveTable, ReceiptTable } from '../entities/index.ts';

export const createArchiveStore = (manager: EntityManager): ArchiveStore => ({
  add: async (archive) => {
    await manager.insert(ArchiveTable, archive);
  },
  addMember: async (archiveId, receiptId) => {
    await manager.insert(ArchiveMemberTable, { receiptId, archiveId });
  },
  spoolFiles: async () =>
    (await manager.find(ArchiveTable, { select: { id: true, spoolFile: true } })).map(
      ({ spoolFile }) => spoolFile,
    ),
  knowsBytes: async (sha256) =>
    (await manager.existsBy(ReceiptTable, { sha256 })) || (await manager.existsBy(ArchiveTable, { sha256 })),
});
