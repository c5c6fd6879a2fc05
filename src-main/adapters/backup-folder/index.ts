import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copiesToDrop } from '../../domain/backups/copies-to-drop.ts';
import { readCopyName, type CopyName } from '../../domain/backups/copy-name.ts';

export type KeptCopy = CopyName & { bytes: number };

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** The copies of a folder, the latest first; none where there is no such folder. */
export const listCopies = async (folder: string): Promise<KeptCopy[]> => {
  const names = (await namesIn(folder)).flatMap((name) => readCopyName(name) ?? []);
  const copies = await Promise.all(
    names.map(async (copy) => ({ ...copy, bytes: (await stat(join(folder, copy.fileName))).size })),
  );
  return copies.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt));
};

/** Removes the copies that have served. */
export const dropOldCopies = async (folder: string): Promise<void> => {
  for (const { fileName } of copiesToDrop(await listCopies(folder))) await rm(join(folder, fileName));
};

/** A file under its name is whole and on the disk. */
export const bringFile = async (from: string, to: string): Promise<void> => {
  const part = `${to}.part`;
  await copyFile(from, part, constants.COPYFILE_FICLONE);
  const handle = await open(part, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, to);
};

/** Brings the files that are not there yet: what was received never changes. */
export const bringMissing = async (from: string, to: string, endings: readonly string[]): Promise<void> => {
  await mkdir(to, { recursive: true });
  const there = new Set(await readdir(to));
  const missing = (await namesIn(from)).filter(
    (name) => !there.has(name) && endings.some((ending) => name.endsWith(ending)),
  );
  for (const name of missing) await bringFile(join(from, name), join(to, name));
};
