import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** Windows knows no such flag, and gives none. */
const withoutLinks = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;

/** Never opens what exists, never follows a link. */
export const createDurably = (path: string): Promise<FileHandle> =>
  open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | withoutLinks, 0o600);

/** Makes names durable. Windows offers no such call: there the receipt is the authority. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** For what was written through a handle closed since; Windows flushes only what may be written. */
export const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
