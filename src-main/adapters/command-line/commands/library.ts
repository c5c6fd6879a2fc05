import { basename, extname } from 'node:path';
import { CommandFailed, usage } from '../output.ts';
import { readBytes, valueOf, type Command, type Commands } from './command.ts';

type Given = Parameters<Command>[0];

const MOST_TOLD = 5;

/** A table comes in whole or not at all here: nobody is there to look at the lines left out. */
const importTable = async ({ engine, print }: Given, fileName: string, bytes: Uint8Array): Promise<void> => {
  const { fileId, effect } = valueOf(await engine.openLibraryFile({ fileName, bytes }));
  const asked = { fileId, mapping: null, actions: [] };
  const wrong = valueOf(await engine.previewLibraryFile({ ...asked, show: 'error', offset: 0 }));
  if (wrong.counts.error > 0) {
    const lines = wrong.rows
      .slice(0, MOST_TOLD)
      .flatMap(({ line, problems: [problem] }) =>
        problem === undefined
          ? []
          : `ligne ${line}, ${problem.heading === '' ? problem.field : problem.heading} « ${problem.cell} »`,
      );
    throw new CommandFailed({
      code: 'LIBRARY.BAD_ROWS',
      message: `${fileName} : ${wrong.counts.error} lignes illisibles (${lines.join(' ; ')}). Rien n’a été importé.`,
    });
  }
  const { skipped } = effect;
  if (effect.created + effect.updated === 0) {
    print({ imported: 0, created: 0, updated: 0, skipped });
    return;
  }
  const { created, updated } = valueOf(await engine.importLibraryFile(asked));
  print({ imported: created + updated, created, updated, skipped });
};

const importLibrary = async (given: Given, path: string): Promise<void> => {
  const bytes = await readBytes(path);
  const fileName = basename(path);
  if (extname(path).toLowerCase() !== '.json') {
    await importTable(given, fileName, bytes);
    return;
  }
  const text = new TextDecoder().decode(bytes);
  given.print(valueOf(await given.engine.importLibrary({ text, fileName })));
};

const exportLibrary = async ({ engine, desk, options, print }: Given, path: string): Promise<void> => {
  const format = extname(path).toLowerCase().slice(1);
  if (format !== 'csv' && format !== 'xlsx' && format !== 'zip') {
    throw usage('library export attend un fichier .csv, .xlsx ou .zip.');
  }
  const language = options.language === 'en' ? 'en' : 'fr';
  const { bytes } = valueOf(await engine.exportLibrary({ format, language, isTemplate: false }));
  if (!(await desk.write(path, bytes))) {
    throw new CommandFailed({
      code: 'FILE.NOT_WRITTEN',
      message: `${basename(path)} n’a pas pu être écrit. Rien n’a été modifié.`,
    });
  }
  print({ file: path, size: bytes.byteLength });
};

const library: Command = async (given) => {
  const [verb, path] = given.words;
  if (path !== undefined && verb === 'import') return importLibrary(given, path);
  if (path !== undefined && verb === 'export') return exportLibrary(given, path);
  throw usage('library attend import FICHIER ou export FICHIER.');
};

export const libraryCommands: Commands = { library };
