import { join } from 'node:path';
import { listCopies } from '../../adapters/backup-folder/index.ts';
import { doInThread, EngineRefused, type ConnectedEngine } from '../../adapters/engine-link/index.ts';
import { backupFolder } from '../data-places.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { openBackupFile } from './backup-file.ts';
import type { BackupJobs } from './backup-job-types.ts';
import { createBackupKeeper, type BackupKeeper } from './backup-keeper.ts';

const names: readonly (keyof BackupJobs)[] = ['makeBackup', 'describeCopies', 'weighPutBack', 'putBack'];

const jobsOf = (script: URL): BackupJobs =>
  Object.fromEntries(
    names.map((name) => [name, (argument: unknown) => doInThread(script, { name, argument })]),
  ) as BackupJobs;

/** Opens the data; where they are damaged, after the latest copy was put back, if that is wanted. */
export const openOrPutBack = async (needs: {
  open(): Promise<ConnectedEngine>;
  script: URL;
  dataFolder: string;
  /** Asked with the moment of the copy. */
  isWanted(madeAt: string): Promise<boolean>;
}): Promise<ConnectedEngine> => {
  const { dataFolder } = needs;
  try {
    return await needs.open();
  } catch (error) {
    if (!(error instanceof EngineRefused) || error.code !== 'DATABASE.DAMAGED') throw error;
    const copies = await listCopies(backupFolder(dataFolder));
    // What stood before a restoration is what somebody wanted to leave.
    const latest = copies.find(({ cause }) => cause !== 'restore');
    if (latest === undefined || !(await needs.isWanted(latest.madeAt))) throw error;
    const file = join(backupFolder(dataFolder), latest.fileName);
    await jobsOf(needs.script).putBack({ dataFolder, file });
    return needs.open();
  }
};

/** The daily copies, for as long as the application lives. */
export const startBackups = async (needs: {
  engine: ConnectedEngine;
  script: URL;
  dataFolder: string;
  lifecycle: Lifecycle;
  isDemo: boolean;
  /** The reports hold the database open too. */
  stopReading: () => Promise<void>;
  now: () => Date;
  onChanged: () => void;
  onBug: (error: unknown, doing: string) => void;
}): Promise<BackupKeeper> => {
  const { engine, dataFolder, isDemo } = needs;
  const keeper = await createBackupKeeper({
    dataFolder,
    jobs: jobsOf(needs.script),
    file: await openBackupFile(join(dataFolder, 'backups.json')),
    canPutBack: !isDemo,
    whileClosed: async (work) => {
      await engine.whileClosed(async () => {
        await needs.stopReading();
        await work();
      });
      await engine.takeIn();
    },
    now: needs.now,
    onChanged: needs.onChanged,
    onBug: needs.onBug,
  });
  if (!isDemo) keeper.start();
  needs.lifecycle.endLater(keeper.stop);
  return keeper;
};
