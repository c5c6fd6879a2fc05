import type { ImportReport, TakenFile } from '../engine-api/index.ts';
import { keepFile, recordKept, type FileToKeep } from '../journal/keep-file.ts';
import type { Needs } from '../needs.ts';
import type { Receipt } from '../ports/inbox.ts';
import type { Archive } from '../ports/stores/index.ts';
import type { ArchiveMember } from '../ports/unpacker.ts';
import { takeInNight } from '../take-in-night.ts';

/** Each journal that an archive held is a received file of its own. */
const keepMembers = async (
  needs: Needs,
  archive: Archive,
  members: readonly ArchiveMember[],
): Promise<Receipt[]> => {
  await needs.database.transaction(({ archives }) => archives.add(archive));
  const receipts: Receipt[] = [];
  for (const member of members) {
    const receipt = await keepFile(needs, { ...member, peer: archive.fileName });
    await needs.database.transaction(({ archives }) => archives.addMember(archive.id, receipt.id));
    receipts.push(receipt);
  }
  return receipts;
};

/** The bytes as they came are in the spool before anything is understood. */
const keep = async (
  needs: Needs,
  file: FileToKeep,
): Promise<{ receipts: Receipt[]; archive: string | null }> => {
  const kept = await needs.spool.keep(file.bytes);
  const unpacked = needs.unpacker.isArchive(file) ? await needs.unpacker.members(file.bytes) : null;
  if (unpacked === null || 'refusal' in unpacked) {
    return { receipts: [await recordKept(needs, kept, file)], archive: null };
  }
  const { fileName, peer, bytes } = file;
  const receivedAt = needs.clock.now().toISOString();
  const archive: Archive = { ...kept, fileName, peer, size: bytes.length, receivedAt };
  return { receipts: await keepMembers(needs, archive, unpacked.members), archive: fileName };
};

/** A file may have been read by another call meanwhile: what was made of it stands in its journal. */
const reportFromStore = (needs: Needs, { id, fileName }: Receipt): Promise<ImportReport> =>
  needs.database.transaction(async ({ journals }) => {
    const journal = await journals.get(id);
    return {
      receiptId: id,
      file: fileName,
      status: journal?.status ?? 'incomplete',
      reason: journal?.reason ?? null,
      days: journal?.days ?? [],
      lineCount: journal?.lineCount ?? 0,
      amountCents: journal?.amountCents ?? null,
      dialect: journal?.dialect ?? null,
    };
  });

/**
 * Takes in a file that came by another way than the receiver: a journal, a workbook, or an archive of
 * them. Its bytes are kept first; then what happened is told for each journal.
 */
export const takeFile = async (needs: Needs, file: FileToKeep): Promise<TakenFile[]> => {
  const { receipts, archive } = await keep(needs, file);
  const reports = new Map((await takeInNight(needs)).map((report) => [report.receiptId, report]));
  const taken: TakenFile[] = [];
  for (const receipt of receipts) {
    const report = reports.get(receipt.id) ?? (await reportFromStore(needs, receipt));
    taken.push({ ...report, archive });
  }
  return taken;
};
