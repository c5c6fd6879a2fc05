import { basename } from 'node:path';
import { importedLine, usage } from '../output.ts';
import { range, readBytes, type Command, type Commands } from './command.ts';

const importFiles: Command = async ({ engine, words, print }) => {
  if (words.length === 0) throw usage('import attend au moins un fichier.');
  await engine.takeIn();
  for (const path of words) {
    const file = { fileName: basename(path), bytes: await readBytes(path), peer: 'import' };
    for (const { archive, ...report } of await engine.takeFile(file)) {
      print(archive === null ? importedLine(report) : { ...importedLine(report), archive });
    }
  }
};

const totals: Command = async ({ engine, options, print }) => {
  for (const line of await engine.totals(range(options))) print(line);
};

export const journalCommands: Commands = { import: importFiles, totals };
