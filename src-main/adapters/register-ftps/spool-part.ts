import { createHash, randomUUID } from 'node:crypto';
import { rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createDurably, syncFolder } from './durable-files.ts';
import { removeLabel, syncLabel, writeLabel, type SpoolLabel } from './spool-label.ts';
import { endedFile, partFile, type SpoolEnding } from './spool-names.ts';

const drainEveryBytes = 8 * 1024 * 1024;

export type SpooledBytes = { id: string; sha256: string; size: number; spoolFile: string };

/** One upload on its way to the disk. Exactly one of `end`, `abandon` and `remove` closes it. */
export type SpoolPart = {
  id: string;
  size(): number;
  write(chunks: readonly Buffer[]): Promise<void>;
  /** Resolves once the bytes are on the disk. `end` and `abandon` do it too. */
  flush(): Promise<void>;
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
  let drainedBytes = 0;
  let draining = Promise.resolve();
  let failedDraining: { error: unknown } | null = null;
  let flushed: Promise<void> | null = null;

  /** The disk works while bytes still come, so that little is left for the end. */
  const drain = (): void => {
    if (size - drainedBytes < drainEveryBytes) return;
    drainedBytes = size;
    draining = draining
      .then(() => file.datasync())
      .catch((error: unknown) => {
        failedDraining ??= { error };
      });
  };
  const sync = async (): Promise<void> => {
    await draining;
    // The system tells a failed write-back once.
    if (failedDraining) throw failedDraining.error;
    await Promise.all([file.sync(), syncLabel(folder, id)]);
  };
  const flush = (): Promise<void> => (flushed ??= sync());

  const close = async (): Promise<string> => {
    try {
      await flush();
    } finally {
      await file.close();
    }
    return hash.digest('hex');
  };

  return {
    id,
    size: () => size,
    async write(chunks) {
      let asked = 0;
      for (const chunk of chunks) {
        hash.update(chunk);
        asked += chunk.length;
      }
      size += asked;
      const { bytesWritten } = await file.writev(chunks);
      // The system may take less than all; what then stops it shows on the next try.
      if (bytesWritten < asked) await file.writeFile(Buffer.concat(chunks).subarray(bytesWritten));
      drain();
    },
    flush,
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
      await draining;
      await file.close();
      await rm(path, { force: true });
      await removeLabel(folder, id);
    },
  };
};
