import type { TakenFile } from '../engine-api/index.ts';
import { keepFile, type FileToKeep } from '../journal/keep-file.ts';
import { reportOf } from '../journal/report-of.ts';
import type { Needs } from '../needs.ts';
import { takeInNight } from '../take-in-night.ts';

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
      if (journal !== null) taken.push({ ...reportOf(journal), archive: isArchive ? file.fileName : null });
    }
    return taken;
  });
};
