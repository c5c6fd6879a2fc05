import { basename } from 'node:path';
import { usage } from '../output.ts';
import { readBytes, valueOf, type Command, type Commands } from './command.ts';

const importLibrary: Command = async ({ engine, words, print }) => {
  const [verb, path] = words;
  if (verb !== 'import' || path === undefined) throw usage('library import attend un fichier.');
  const text = new TextDecoder().decode(await readBytes(path));
  print(valueOf(await engine.importLibrary({ text, fileName: basename(path) })));
};

export const libraryCommands: Commands = { library: importLibrary };
