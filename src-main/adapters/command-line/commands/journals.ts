import { basename } from 'node:path';
import { importedLine, usage } from '../output.ts';
import { range, readBytes, type Command, type Commands } from './command.ts';

const importFiles: Command = async ({ engine, words, print }) => {
  if (words.length === 0) throw usage('import attend au moins un fichier.');
  await engine.takeIn();
  for (const path of words) {
    await engine.keepFile({ fileName: basename(path), bytes: await readBytes(path), peer: 'import' });
    for (const report of await engine.takeIn()) print(importedLine(report));
  }
};

const totals: Command = async ({ engine, options, print }) => {
  for (const line of await engine.totals(range(options))) print(line);
};

export const journalCommands: Commands = { import: importFiles, totals };
