import { decode } from '../../../domain/journal/decode.ts';
import { guarded } from '../../../domain/journal/problems.ts';
import { fail, succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import { recogniseColumns, type LibraryField } from '../../../domain/sheets/library-file/fields.ts';
import { readTable, type LibraryTable } from '../../../domain/sheets/library-file/read-table.ts';
import type { Needs } from '../../needs.ts';
import { readPictures, type FilePictures } from './file-pictures.ts';
import { unzipLibrary } from './unzip-library.ts';

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
  pictures: FilePictures;
};

/** Without pictures beside it, a table names none. */
const fieldsOf = (headings: readonly string[], { count }: FilePictures): (LibraryField | null)[] =>
  recogniseColumns(headings).map((field) => (field === 'picture' && count === 0 ? null : field));

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
      const unzipped = await unzipLibrary(needs, { fileName, bytes });
      if (!unzipped.ok) return unzipped;
      const received = await needs.unpacker.textOf(unzipped.value.table);
      const text = guarded(() => [...decode(received).texts()].join(''));
      const table = 'problem' in text ? unreadable : readTable(text.value);
      if (!table.ok) return fail(table.error.code, `${fileName} : ${table.error.message}`);
      const pictures = await needs.database.transaction((stores) =>
        readPictures(needs, stores, unzipped.value.pictures),
      );
      const file = {
        fileId: needs.newId(),
        fileName,
        table: table.value,
        recognised: fieldsOf(table.value.headings, pictures),
        pictures,
      };
      files.set(file.fileId, file);
      for (const oldest of [...files.keys()].slice(0, -MOST_OPEN)) files.delete(oldest);
      return succeed(file);
    },
  };
};
