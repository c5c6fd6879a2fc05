import { resolve } from 'node:path';
import { CommandFailed, usage, type Print } from '../../adapters/command-line/output.ts';
import { openEngine } from '../open-engine.ts';
import { errorLog } from '../../adapters/system/index.ts';
import { backupJobs } from './backup-jobs.ts';
import { problemOf } from './backup-problem.ts';

type Asked = { dataFolder: string; words: readonly string[]; into: string | undefined; print: Print };

const notCopied = (error: unknown): CommandFailed =>
  new CommandFailed({
    code: `BACKUP.${problemOf(error)}`,
    message:
      'La sauvegarde n’a pas été faite. Les données n’ont pas été modifiées : vérifiez la place et l’accès au dossier.',
  });

const backup = async ({ dataFolder, into, print }: Asked): Promise<void> => {
  const outside = into === undefined ? null : resolve(into);
  const { fileName, outsideProblem } = await backupJobs
    .makeBackup({ dataFolder, cause: 'asked', outside })
    .catch((error: unknown) => Promise.reject(notCopied(error)));
  if (outsideProblem !== null) {
    throw new CommandFailed({
      code: `BACKUP.${outsideProblem}`,
      message: `La sauvegarde ${fileName} est faite dans le dossier des données, mais n’a pas pu être écrite dans ${outside ?? ''}.`,
    });
  }
  print({ event: 'backed-up', file: fileName, outside });
};

const backups = async ({ dataFolder, print }: Asked): Promise<void> => {
  for (const copy of await backupJobs.describeCopies({ dataFolder })) print(copy);
};

/** Opened once, so that the files received since are read, and what is told is what is there. */
const restore = async ({ dataFolder, words: [file], print }: Asked): Promise<void> => {
  if (file === undefined) throw usage('restore attend un FICHIER de sauvegarde.');
  const place = resolve(file);
  if ((await backupJobs.weighPutBack({ dataFolder, file: place })) === null) {
    throw new CommandFailed({
      code: 'BACKUP.NOT_A_COPY',
      message: `${file} n’est pas une sauvegarde de Caisse Dorée, ou est abîmé. Rien n’a été modifié.`,
    });
  }
  await backupJobs.putBack({ dataFolder, file: place });
  const engine = await openEngine({
    dataFolder,
    actor: 'command-line',
    announce: () => undefined,
    reportBug: (error, doing) => errorLog('error', doing, error),
  });
  try {
    const reports = await engine.takeIn();
    print({ event: 'restored', file: place, readAgain: reports.map((report) => report.file) });
  } finally {
    await engine.close();
  }
};

/** They need no engine, or need it closed. */
export const backupCommands: Record<string, (asked: Asked) => Promise<void>> = { backup, backups, restore };
