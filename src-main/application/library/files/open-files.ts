import { decode } from '../../../domain/journal/decode.ts';
import { guarded } from '../../../domain/journal/problems.ts';
import { fail, succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import { recogniseColumns, type LibraryField } from '../../../domain/sheets/library-file/fields.ts';
import { readTable, type LibraryTable } from '../../../domain/sheets/library-file/read-table.ts';
import type { Needs } from '../../needs.ts';

const LARGEST_BYTES = 32 * 1024 * 1024;
const MOST_OPEN = 3;

const unreadable = fail(
  'LIBRARY.UNREADABLE',
  'ce fichier ne contient pas de tableau lisible, une ligne de titres et des boissons. Rien n’a été importé.',
);

export type OpenFile = {
  fileId: string;
  fileName: string;
  table: LibraryTable;
  recognised: (LibraryField | null)[];
};

/** Library files that are being looked at: read once, held until others take their place. */
export const createOpenFiles = (needs: Needs) => {
  const files = new Map<string, OpenFile>();
  return {
    get: (fileId: string): Outcome<OpenFile> => {
      const file = files.get(fileId);
      return file === undefined
        ? fail(
            'LIBRARY.FILE_CLOSED',
            'Ce fichier n’est plus ouvert. Choisissez-le de nouveau ; rien n’a été importé.',
          )
        : succeed(file);
    },
    open: async ({
      fileName,
      bytes,
    }: {
      fileName: string;
      bytes: Uint8Array;
    }): Promise<Outcome<OpenFile>> => {
      if (bytes.byteLength > LARGEST_BYTES) {
        return fail('LIBRARY.TOO_LARGE', `${fileName} dépasse 32 Mo. Rien n’a été importé.`);
      }
      const received = await needs.unpacker.textOf({ fileName, bytes });
      const text = guarded(() => [...decode(received).texts()].join(''));
      const table = 'problem' in text ? unreadable : readTable(text.value);
      if (!table.ok) return fail(table.error.code, `${fileName} : ${table.error.message}`);
      const file = {
        fileId: needs.newId(),
        fileName,
        table: table.value,
        recognised: recogniseColumns(table.value.headings),
      };
      files.set(file.fileId, file);
      for (const oldest of [...files.keys()].slice(0, -MOST_OPEN)) files.delete(oldest);
      return succeed(file);
    },
  };
};
