import type { TakenFile } from '../engine-api/index.ts';
import { keepFile, type FileToKeep } from '../journal/keep-file.ts';
import type { Needs } from '../needs.ts';
import type { Journal } from '../ports/stores/index.ts';
import { takeInNight } from '../take-in-night.ts';

const toTaken = (journal: Journal, archive: string | null): TakenFile => ({
  receiptId: journal.id,
  file: journal.fileName,
  status: journal.status,
  reason: journal.reason,
  days: journal.days,
  lineCount: journal.lineCount,
  amountCents: journal.amountCents,
  dialect: journal.dialect,
  archive,
});

/**
 * Takes in a file that came by another way than the receiver: a journal, a workbook, or an archive of
 * them. Its bytes are kept first; then what happened is told for each journal. A file may have been read
 * by another call meanwhile: what was made of it stands in its journal.
 */
export const takeFile = async (needs: Needs, file: FileToKeep): Promise<TakenFile[]> => {
  const { id } = await keepFile(needs, file);
  await takeInNight(needs);
  return needs.database.transaction(async ({ archives, journals }) => {
    const isArchive = await archives.has(id);
    const taken: TakenFile[] = [];
    for (const journalId of isArchive ? await archives.membersOf(id) : [id]) {
      const journal = await journals.get(journalId);
      if (journal !== null) taken.push(toTaken(journal, isArchive ? file.fileName : null));
    }
    return taken;
  });
};
