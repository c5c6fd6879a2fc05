import { spawnSync } from 'node:child_process';
import { open, stat, truncate } from 'node:fs/promises';
import { NotRun } from './fault.ts';

const namespace = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
const mebibyte = 1024 * 1024;

/** Runs a program with a small disk of its own mounted on this folder; the mount is gone when it ends. */
export const withSmallDisk = (folder: string, megabytes: number): string[] => {
  if (process.platform !== 'linux') throw new NotRun('mount namespaces are for Linux');
  const mount = `mount -t tmpfs -o size=${megabytes}m none '${folder}'`;
  const inside = [...namespace, 'sh', '-c', `${mount} && exec "$@"`, 'sh'];
  if (spawnSync('unshare', [...inside, 'true']).status !== 0) {
    throw new NotRun('unshare may not make a mount namespace here');
  }
  return ['unshare', ...inside];
};

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC';

/** A file that takes the room of others. It is reached through the program that sees the disk. */
export const openFiller = (pid: number, folder: string) => {
  const path = `/proc/${pid}/root${folder}/filler`;
  const fillTo = async (bytes: number): Promise<void> => {
    const file = await open(path, 'a');
    try {
      for (let { size } = await stat(path); size < bytes; size += mebibyte) {
        await file.write(Buffer.alloc(Math.min(mebibyte, bytes - size)));
      }
    } catch (error) {
      if (!isFull(error)) throw error;
    } finally {
      await file.close();
    }
  };
  return {
    /** All there is. */
    fill: () => fillTo(Number.MAX_SAFE_INTEGER),
    async shrinkTo(bytes: number): Promise<void> {
      await truncate(path, bytes);
    },
    growTo: fillTo,
  };
};
