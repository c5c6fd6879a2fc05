import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBackupFile } from '../../../src-main/boot/backups/backup-file.ts';
import type { BackupJobs } from '../../../src-main/boot/backups/backup-job-types.ts';
import { createBackupKeeper, type BackupKeeper } from '../../../src-main/boot/backups/backup-keeper.ts';
import { backupFolder } from '../../../src-main/boot/data-places.ts';
import { nameCopy } from '../../../src-main/domain/backups/copy-name.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MORNING = new Date('2026-11-23T08:00:00Z');

let dataFolder: string;
let keeper: BackupKeeper;
let made: string[];
let refusal: Error | null;
let bugs: unknown[];

/** A disk that takes a copy at once, or refuses it. */
const jobs: BackupJobs = {
  makeBackup: async ({ cause, outside }) => {
    if (refusal !== null) throw refusal;
    const fileName = nameCopy(new Date(), cause);
    await writeFile(join(backupFolder(dataFolder), fileName), '');
    made.push(outside === null ? new Date().toISOString() : `${new Date().toISOString()} ${outside}`);
    return { fileName, outsideProblem: null };
  },
  describeCopies: () => Promise.resolve([]),
  weighPutBack: () => Promise.resolve(null),
  putBack: () => Promise.resolve(),
};

const openKeeper = async (): Promise<BackupKeeper> =>
  createBackupKeeper({
    dataFolder,
    jobs,
    file: await openBackupFile(join(dataFolder, 'backups.json')),
    canPutBack: true,
    whileClosed: (work) => work(),
    now: () => new Date(),
    onChanged: () => undefined,
    onBug: (error) => bugs.push(error),
  });

/** Time passes, an hour at most at once, and what it brought is finished before more passes. */
const pass = async (milliseconds: number): Promise<void> => {
  for (let left = milliseconds; left > 0; left -= HOUR) {
    await vi.advanceTimersByTimeAsync(Math.min(left, HOUR));
    while (keeper.state().isBusy) await setImmediate();
  }
};

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'caisse-doree-backups-'));
  await mkdir(backupFolder(dataFolder), { recursive: true });
  [made, bugs, refusal] = [[], [], null];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.setSystemTime(MORNING);
  keeper = await openKeeper();
});

afterEach(async () => {
  await keeper.stop();
  vi.useRealTimers();
  await rm(dataFolder, { recursive: true, force: true });
});

describe('the day’s copy', () => {
  it('waits for the start to be over, then comes once in twenty hours', async () => {
    keeper.start();
    await pass(MINUTE - 1);
    expect(made).toEqual([]);
    await pass(1);
    expect(made).toEqual(['2026-11-23T08:01:00.000Z']);
    await pass(19 * HOUR);
    expect(made).toHaveLength(1);
    await pass(HOUR);
    expect(made.slice(1)).toEqual(['2026-11-24T04:01:00.000Z']);
  });

  it('is not made again because the application was started again', async () => {
    await keeper.make();
    await keeper.stop();
    await vi.advanceTimersByTimeAsync(5 * HOUR);
    keeper = await openKeeper();
    keeper.start();
    await pass(MINUTE);
    expect(made).toHaveLength(1);
  });

  it('is tried again every hour while the disk refuses it, and the problem is told until it is made', async () => {
    refusal = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    keeper.start();
    await pass(MINUTE);
    expect(keeper.state().problem).not.toBeNull();
    expect(bugs).toHaveLength(1);
    await pass(HOUR);
    expect(bugs).toHaveLength(2);
    refusal = null;
    await pass(HOUR);
    expect(made).toHaveLength(1);
    expect(keeper.state().problem).toBeNull();
  });

  it('goes outside at once when a folder is chosen, and each day from then on', async () => {
    await keeper.setOutside('/mnt/nas');
    keeper.start();
    await pass(MINUTE);
    await pass(20 * HOUR);
    expect(made).toEqual(['2026-11-23T08:00:00.000Z /mnt/nas', '2026-11-24T04:01:00.000Z /mnt/nas']);
  });

  it('stops with the application', async () => {
    keeper.start();
    await keeper.stop();
    await pass(48 * HOUR);
    expect(made).toEqual([]);
  });
});
