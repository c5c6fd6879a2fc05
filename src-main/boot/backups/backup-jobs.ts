import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bringFile, bringMissing, dropOldCopies, listCopies } from '../../adapters/backup-folder/index.ts';
import { copyDatabase, countActsSince, putBackCopy, readCopy } from '../../adapters/sqlite/index.ts';
import type { BackupCopy } from '../../application/views/backups.ts';
import { nameCopy, readCopyName } from '../../domain/backups/copy-name.ts';
import { backupFolder, databaseFile, spoolFolder } from '../data-places.ts';
import type { BackupJobs } from './backup-job-types.ts';
import { problemOf } from './backup-problem.ts';

const RECEIVED = 'received';
const kept = ['.in', '.suspect'];

const bringOutside = async (dataFolder: string, copy: string, outside: string): Promise<void> => {
  await bringMissing(spoolFolder(dataFolder), join(outside, RECEIVED), kept);
  await bringFile(copy, join(outside, basename(copy)));
  await dropOldCopies(outside);
};

export const makeBackup: BackupJobs['makeBackup'] = async ({ dataFolder, cause, outside }) => {
  const folder = backupFolder(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileName = nameCopy(new Date(), cause);
  await copyDatabase(databaseFile(dataFolder), join(folder, fileName));
  await dropOldCopies(folder);
  if (outside === null) return { fileName, outsideProblem: null };
  try {
    await bringOutside(dataFolder, join(folder, fileName), outside);
    return { fileName, outsideProblem: null };
  } catch (error) {
    return { fileName, outsideProblem: problemOf(error) };
  }
};

const contentOf = (file: string): BackupCopy['content'] => {
  const content = readCopy(file);
  return content === null
    ? null
    : { nights: content.nights, lastNight: content.lastNight, drinks: content.drinks };
};

const describeCopies: BackupJobs['describeCopies'] = async ({ dataFolder }) => {
  const folder = backupFolder(dataFolder);
  return (await listCopies(folder)).map((copy) => ({
    ...copy,
    content: contentOf(join(folder, copy.fileName)),
  }));
};

const weighPutBack: BackupJobs['weighPutBack'] = async ({ dataFolder, file }) => {
  const content = readCopy(file);
  if (content === null) return null;
  const { size, mtime } = await stat(file);
  const named = readCopyName(basename(file));
  const name = named ?? { fileName: basename(file), madeAt: mtime.toISOString(), cause: 'asked' };
  return {
    copy: { ...name, bytes: size, content: contentOf(file) },
    actsTakenBack: countActsSince(databaseFile(dataFolder), content.lastActAt),
  };
};

export const putBack: BackupJobs['putBack'] = async ({ dataFolder, file }) => {
  const folder = backupFolder(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await putBackCopy({
    copy: file,
    database: databaseFile(dataFolder),
    aside: join(folder, nameCopy(new Date(), 'restore')),
  });
  if (dirname(file) !== folder) {
    await bringMissing(join(dirname(file), RECEIVED), spoolFolder(dataFolder), kept);
  }
};

export const backupJobs: BackupJobs = { makeBackup, describeCopies, weighPutBack, putBack };
