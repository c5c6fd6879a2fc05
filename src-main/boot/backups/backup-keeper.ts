import { basename, join } from 'node:path';
import { listCopies } from '../../adapters/backup-folder/index.ts';
import type {
  BackupCopy,
  BackupProblem,
  BackupState,
  PutBackConsequence,
} from '../../application/views/backups.ts';
import type { CopyCause } from '../../domain/backups/copy-name.ts';
import { backupFolder } from '../data-places.ts';
import type { BackupFile } from './backup-file.ts';
import type { BackupJobs } from './backup-job-types.ts';
import { problemOf } from './backup-problem.ts';

const HOUR_MS = 3_600_000;
/** A start is busy enough: the day's copy waits for a minute. */
const FIRST_LOOK_MS = 60_000;
/** Less than a day: a computer that is started each morning makes one each morning. */
const DAILY_MS = 20 * HOUR_MS;

export type BackupKeeper = {
  state(): BackupState;
  copies(): Promise<BackupCopy[]>;
  /** At once, whatever the last one's age. */
  make(): Promise<BackupState>;
  /** Where each copy goes too; null for nowhere. */
  setOutside(folder: string | null): Promise<BackupState>;
  /** Null where the file is no sound copy of ours. */
  weigh(file: string): Promise<PutBackConsequence | null>;
  /** A copy of this computer, by its name. */
  placeOf(fileName: string): string;
  putBack(file: string): Promise<void>;
  start(): void;
  stop: () => Promise<void>;
};

/** Copies the data once a day, here and outside, keeps those worth keeping, and puts one back when asked. */
export const createBackupKeeper = async (needs: {
  dataFolder: string;
  jobs: BackupJobs;
  file: BackupFile;
  canPutBack: boolean;
  whileClosed(work: () => Promise<void>): Promise<void>;
  now(): Date;
  onChanged(): void;
  onBug(error: unknown, doing: string): void;
}): Promise<BackupKeeper> => {
  const { dataFolder, jobs, file } = needs;
  const folder = backupFolder(dataFolder);
  /** What stood before a restoration is no copy of the data of now. */
  const lastMade = async (): Promise<string | null> =>
    (await listCopies(folder)).find(({ cause }) => cause !== 'restore')?.madeAt ?? null;

  let lastAt = await lastMade();
  let problem: BackupProblem | null = null;
  let outsideProblem: BackupProblem | null = null;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const state = (): BackupState => {
    const { outside } = file.read();
    return {
      lastAt,
      problem,
      isBusy: running !== null,
      canPutBack: needs.canPutBack,
      outside: outside === null ? null : { ...outside, problem: outsideProblem },
    };
  };

  const copyNow = async (cause: CopyCause): Promise<void> => {
    const { outside } = file.read();
    try {
      const made = await jobs.makeBackup({ dataFolder, cause, outside: outside?.folder ?? null });
      problem = null;
      outsideProblem = made.outsideProblem;
      lastAt = await lastMade();
      if (outside !== null && outsideProblem === null) {
        await file.write({ outside: { ...outside, lastAt } });
      }
    } catch (error) {
      problem = problemOf(error);
      needs.onBug(error, 'copying the data');
    }
  };

  /** One at a time: who asks meanwhile gets the one under way. */
  const make = async (cause: CopyCause): Promise<BackupState> => {
    if (running === null) {
      running = copyNow(cause);
      needs.onChanged();
      await running;
      running = null;
      needs.onChanged();
    } else await running;
    return state();
  };

  const isDue = (): boolean => {
    const { outside } = file.read();
    const isOld = (at: string | null): boolean =>
      at === null || needs.now().getTime() - Date.parse(at) >= DAILY_MS;
    return isOld(lastAt) || problem !== null || (outside !== null && isOld(outside.lastAt));
  };
  const look = (): void => {
    if (isDue()) void make('daily');
  };

  return {
    state,
    copies: () => jobs.describeCopies({ dataFolder }),
    make: () => make('asked'),
    setOutside: async (chosen) => {
      await running;
      await file.write({ outside: chosen === null ? null : { folder: chosen, lastAt: null } });
      outsideProblem = null;
      return chosen === null ? state() : make('asked');
    },
    weigh: (place) => jobs.weighPutBack({ dataFolder, file: place }),
    placeOf: (fileName) => join(folder, basename(fileName)),
    putBack: async (place) => {
      await running;
      try {
        await needs.whileClosed(() => jobs.putBack({ dataFolder, file: place }));
      } catch (error) {
        needs.onBug(error, 'putting a copy back');
        throw error;
      }
      lastAt = await lastMade();
    },
    start: () => {
      timer = setTimeout(() => {
        look();
        timer = setInterval(look, HOUR_MS);
      }, FIRST_LOOK_MS);
    },
    stop: async () => {
      clearTimeout(timer);
      clearInterval(timer);
      await running;
    },
  };
};
