import * as v from 'valibot';
import { readJson, writePrivately } from '../../adapters/system/index.ts';

const outside = v.object({ folder: v.string(), lastAt: v.nullable(v.string()) });

/** Each part for itself: a damaged file costs what is wrong in it. */
const backupFile = v.object({ outside: v.fallback(v.nullable(outside), null) });

export type BackupSettings = v.InferOutput<typeof backupFile>;

export type BackupFile = {
  read(): BackupSettings;
  write(settings: BackupSettings): Promise<void>;
};

export const openBackupFile = async (path: string): Promise<BackupFile> => {
  let current = (await readJson(path, backupFile)) ?? { outside: null };
  return {
    read: () => current,
    write: async (settings) => {
      current = settings;
      await writePrivately(path, JSON.stringify(settings));
    },
  };
};
