import type { Needs } from '../needs.ts';
import type { Receipt } from '../ports/inbox.ts';
import type { Archive, Stores } from '../ports/stores/index.ts';
import type { ArchiveMember } from '../ports/unpacker.ts';

const keepMembers = async (
  needs: Needs,
  stores: Stores,
  archive: Archive,
  members: readonly ArchiveMember[],
): Promise<Receipt[]> => {
  await stores.archives.add(archive);
  const receipts: Receipt[] = [];
  for (const { fileName, bytes } of members) {
    const receipt: Receipt = {
      ...(await needs.spool.keep(bytes)),
      fileName,
      size: bytes.length,
      receivedAt: archive.receivedAt,
      source: { way: 'file', peer: archive.fileName, tls: null },
      state: 'received',
    };
    await stores.receipts.record(receipt);
    await stores.archives.addMember(archive.id, receipt.id);
    receipts.push(receipt);
  }
  return receipts;
};

/**
 * The journals that a received archive holds, each a received file of its own from then on, all or none; null for a
 * file that is no archive, or that cannot be opened. None where another call was quicker.
 */
export const unfold = async (
  needs: Needs,
  receipt: Receipt,
  bytes: Uint8Array,
): Promise<Receipt[] | null> => {
  const { id, fileName, sha256, size, spoolFile, receivedAt, source } = receipt;
  if (!needs.unpacker.isArchive({ fileName, bytes })) return null;
  const unpacked = await needs.unpacker.members(bytes);
  if ('refusal' in unpacked) return null;
  const archive: Archive = { id, fileName, sha256, size, spoolFile, receivedAt, peer: source.peer };
  return needs.database.transaction(async (stores) =>
    (await stores.archives.has(id)) ? [] : keepMembers(needs, stores, archive, unpacked.members),
  );
};
