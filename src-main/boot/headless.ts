import { parseArgs } from 'node:util';
import { commands, type Desk, type Options } from '../adapters/command-line/commands/index.ts';
import { CommandFailed, usage, type Print } from '../adapters/command-line/output.ts';
import { forms } from '../adapters/command-line/help.ts';
import { errorLog } from '../adapters/system/index.ts';
import { backupCommands } from './backups/backup-commands.ts';
import { openEngine } from './open-engine.ts';
import { makePackage, periodOfMonth, usualPackage } from './reports/make-package.ts';
import { printOutside } from './reports/print-outside.ts';
import { serve } from './serve.ts';
import { writeWhole } from './write-whole.ts';

const options = {
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  passive: { type: 'string' },
  user: { type: 'string' },
  password: { type: 'string' },
  drink: { type: 'string' },
  serving: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  at: { type: 'string' },
  status: { type: 'string' },
  into: { type: 'string' },
  'cut-off': { type: 'string' },
  'time-zone': { type: 'string' },
  'several-files-per-day': { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  language: { type: 'string' },
  encoding: { type: 'string' },
  batch: { type: 'string' },
  reason: { type: 'string' },
  month: { type: 'string' },
  reports: { type: 'string' },
  formats: { type: 'string' },
  supplier: { type: 'string' },
  note: { type: 'string' },
  day: { type: 'string' },
  time: { type: 'string' },
  another: { type: 'string' },
  place: { type: 'string' },
  uncounted: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const print: Print = (object) => {
  process.stdout.write(`${JSON.stringify(object)}\n`);
};

/** The reader of our output may close it early, as `head` does: that ends the command without noise. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const readWords = () => {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
};

const commandNames = ['serve', ...Object.keys(backupCommands), ...Object.keys(commands)].join(', ');

const runCommand = async (
  name: string,
  words: readonly string[],
  values: Options,
  dataFolder: string,
): Promise<void> => {
  const command = commands[name];
  if (command === undefined) {
    throw usage(`Commande inconnue : « ${name} ». Commandes : ${commandNames}.`);
  }
  const openStore = (folder: string) =>
    openEngine({
      dataFolder: folder,
      actor: 'command-line',
      announce: () => undefined,
      reportBug: (error, doing) => errorLog('error', doing, error),
    });
  const engine = await openStore(dataFolder);
  try {
    const desk: Desk = {
      write: writeWhole,
      print: printOutside,
      makePackage: ({ month, reports, formats, language }) =>
        makePackage(
          { engine, reports: engine, print: printOutside },
          {
            period: periodOfMonth(month),
            reports: reports ?? usualPackage.reports,
            formats: formats ?? usualPackage.formats,
            language,
          },
        ),
    };
    await command({ engine, words, options: values, print, openStore, desk });
  } finally {
    await engine.close();
  }
};

const run = async (): Promise<void> => {
  const { values, positionals } = readWords();
  const [name, ...words] = positionals;
  const { help, data, host, port, passive, user, password, ...rest } = values;
  if (help === true) {
    for (const form of forms) print({ command: form });
    return;
  }
  if (name === undefined) throw usage(`Donnez une commande : ${commandNames}.`);
  if (data === undefined) throw usage('--data DOSSIER est obligatoire.');
  if (name === 'serve') await serve({ dataFolder: data, host, port, passive, user, password, print });
  else if (backupCommands[name])
    await backupCommands[name]({ dataFolder: data, words, into: rest.into, print });
  else await runCommand(name, words, rest, data);
};

const codeOf = (error: object): string | null =>
  'code' in error && typeof error.code === 'string' ? error.code : null;

try {
  await run();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof CommandFailed) {
    print({ error: error.problem });
  } else if (error instanceof Error) {
    print({ error: { code: codeOf(error) ?? 'BUG', message: error.message } });
    if (codeOf(error) === null) errorLog('error', 'command failed', error);
  } else {
    throw error;
  }
}
