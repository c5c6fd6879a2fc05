import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Spool } from '../../application/ports/spool.ts';

/** Linux and macOS make a rename durable by syncing its folder; Windows has no way to ask. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const PART_BYTES = 256 * 1024;

/** Through one buffer: new memory for each part costs several times the reading. */
async function* partsOf(file: string): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(PART_BYTES);
  const handle = await open(file);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** The folder where received bytes stay as they came, each file under a name of our own. */
export const createSpool = async (folder: string): Promise<Spool> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    // At once: the engine has a thread of its own, and a long file in small asynchronous parts takes half as long again.
    read: (spoolFile) => new Promise((resolve) => resolve(readFileSync(join(folder, spoolFile)))),
    parts: (spoolFile) => partsOf(join(folder, spoolFile)),
    readPart: async (spoolFile, from, length) => {
      const handle = await open(join(folder, spoolFile));
      try {
        const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, from);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    keep: async (bytes) => {
      const id = randomUUID();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const part = join(folder, `${id}.part`);
      const handle = await open(part, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      const spoolFile = `${sha256}-${id}.in`;
      await rename(part, join(folder, spoolFile));
      await syncFolder(folder);
      return { id, spoolFile, sha256 };
    },
  };
};
