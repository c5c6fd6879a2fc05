import { createHash, randomUUID } from 'node:crypto';
import { rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createDurably, syncFolder } from './durable-files.ts';
import { removeLabel, writeLabel, type SpoolLabel } from './spool-label.ts';
import { endedFile, partFile, type SpoolEnding } from './spool-names.ts';

export type SpooledBytes = { id: string; sha256: string; size: number; spoolFile: string };

/** One upload on its way to the disk. Exactly one of `end`, `abandon` and `remove` closes it. */
export type SpoolPart = {
  id: string;
  size(): number;
  write(chunk: Buffer): Promise<void>;
  /** Bytes reach the disk, then the name. */
  end(ending: SpoolEnding): Promise<SpooledBytes>;
  /** Keeps the bytes of a cut upload under their temporary name. */
  abandon(): Promise<SpooledBytes>;
  remove(): Promise<void>;
};

const openWithLabel = async (folder: string, id: string, label: SpoolLabel): Promise<FileHandle> => {
  try {
    await writeLabel(folder, id, label);
    return await createDurably(join(folder, partFile(id)));
  } catch (error) {
    await removeLabel(folder, id);
    throw error;
  }
};

export const openSpoolPart = async (folder: string, label: SpoolLabel): Promise<SpoolPart> => {
  const id = randomUUID();
  const path = join(folder, partFile(id));
  const file = await openWithLabel(folder, id, label);
  const hash = createHash('sha256');
  let size = 0;

  const close = async (): Promise<string> => {
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    return hash.digest('hex');
  };

  return {
    id,
    size: () => size,
    async write(chunk) {
      hash.update(chunk);
      size += chunk.length;
      await file.writeFile(chunk);
    },
    async end(ending) {
      const sha256 = await close();
      const spoolFile = endedFile(sha256, id, ending);
      await rename(path, join(folder, spoolFile));
      await syncFolder(folder);
      return { id, sha256, size, spoolFile };
    },
    async abandon() {
      const sha256 = await close();
      await syncFolder(folder);
      return { id, sha256, size, spoolFile: partFile(id) };
    },
    async remove() {
      await file.close();
      await rm(path, { force: true });
      await removeLabel(folder, id);
    },
  };
};
