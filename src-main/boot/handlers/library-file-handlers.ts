import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LibraryFileReplies } from '../../../src-preload/contract/requests/library-files.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
import { readWhole } from '../import-files.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const libraryFileHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof LibraryFileReplies> => {
  const { engine, words } = needs;
  return {
    'library:open': (argument) => engine.openLibraryFile(argument),
    'library:choose': async () => {
      const [path] = await needs.chooseFiles({
        name: words().libraryFiles,
        extensions: ['xlsx', 'csv', 'txt', 'tsv', 'zip'],
        several: false,
      });
      if (path === undefined) return succeed(null);
      const bytes = await readWhole(path, (file) => readFile(file));
      return bytes === null
        ? fail('FILE.NOT_READ', words().libraryNotRead(basename(path)))
        : engine.openLibraryFile({ fileName: basename(path), bytes });
    },
    'library:preview': (argument) => engine.previewLibraryFile(argument),
    'library:import': (argument) => engine.importLibraryFile(argument),
    'library:export': async ({ format, isTemplate }) => {
      const { language } = needs.preferences.read();
      const file = await engine.exportLibrary({ format, language, isTemplate });
      if (!file.ok) return file;
      const path = await needs.chooseDestination({
        name: words().libraryFiles,
        extensions: [format],
        fileName: file.value.fileName,
      });
      if (path === null) return succeed(null);
      try {
        await writeFile(path, file.value.bytes);
      } catch (error) {
        if (error instanceof Error && 'syscall' in error) {
          return fail('FILE.NOT_WRITTEN', words().notWritten(basename(path)));
        }
        throw error;
      }
      return succeed({ fileName: basename(path) });
    },
  };
};
