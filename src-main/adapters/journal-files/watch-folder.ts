import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const WATCHED_EXTENSIONS = new Set(['.csv', '.txt', '.tsv', '.asc', '.zip', '.xlsx']);
const LARGEST_BYTES = 128 * 1024 * 1024;
const MOST_FILES = 5000;

export type FolderFile = { fileName: string; bytes: Uint8Array; sha256: string };

type Seen = { size: number; mtimeMs: number; isDone: boolean };

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

const isJournal = (name: string): boolean =>
  !/^[.~]/.test(name) && WATCHED_EXTENSIONS.has(extname(name).toLowerCase());

/**
 * Looks at a folder each time it is asked to: shared folders of a network tell of no change by
 * themselves. A file counts as finished once two looks in a row find it the same size and date; its
 * place and name are left alone. `look` answers false where the folder cannot be read.
 */
export const createFolderLook = (
  folder: string,
  needs: {
    isKnown(sha256: string): Promise<boolean>;
    take(file: FolderFile): Promise<void>;
  },
): (() => Promise<boolean>) => {
  const seen = new Map<string, Seen>();

  const takeIfNew = async (name: string): Promise<void> => {
    const bytes = await readFile(join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!(await needs.isKnown(sha256))) await needs.take({ fileName: name, bytes, sha256 });
  };

  const lookAt = async (name: string): Promise<void> => {
    const found = await stat(join(folder, name));
    if (!found.isFile() || found.size > LARGEST_BYTES) return;
    const { size, mtimeMs } = found;
    const before = seen.get(name);
    const isSame = before?.size === size && before.mtimeMs === mtimeMs;
    if (isSame && before.isDone) return;
    if (isSame) await takeIfNew(name);
    seen.set(name, { size, mtimeMs, isDone: isSame });
  };

  return async () => {
    const names = await readdir(folder).catch((error: unknown) => {
      if (isGone(error)) return null;
      throw error;
    });
    if (names === null) return false;
    for (const name of names.filter(isJournal).sort().slice(0, MOST_FILES)) {
      try {
        await lookAt(name);
      } catch (error) {
        // Moved, locked or still being written: the next look finds it.
        if (!isGone(error)) throw error;
      }
    }
    return true;
  };
};
