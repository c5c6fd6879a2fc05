import { fail, succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import type { Needs } from '../../needs.ts';
import type { ArchiveMember, ArchiveRefusal } from '../../ports/unpacker.ts';

const LARGEST_BYTES = 32 * 1024 * 1024;
const LARGEST_ZIP = 160 * 1024 * 1024;

const refusals: Record<ArchiveRefusal, readonly [code: string, message: string]> = {
  damaged: ['LIBRARY.ZIP_DAMAGED', 'ce fichier ZIP est abîmé.'],
  encrypted: ['LIBRARY.ZIP_ENCRYPTED', 'ce fichier ZIP est protégé par un mot de passe.'],
  'too-large': ['LIBRARY.ZIP_TOO_LARGE', 'ce fichier ZIP contient plus de 5 000 fichiers ou de 160 Mo.'],
  'nothing-inside': ['LIBRARY.ZIP_NO_TABLE', 'ce fichier ZIP ne contient aucun tableau CSV ou Excel.'],
};

const refuse = (fileName: string, code: string, message: string) =>
  fail(code, `${fileName} : ${message} Rien n’a été importé.`);

const isTable = ({ fileName }: ArchiveMember): boolean => /\.(?:csv|txt|tsv|xlsx)$/i.test(fileName);

export type LibraryFiles = { table: ArchiveMember; pictures: ArchiveMember[] };

/** The table of a library file, and the pictures beside it where it is a ZIP. */
export const unzipLibrary = async (
  { unpacker }: Needs,
  file: ArchiveMember,
): Promise<Outcome<LibraryFiles>> => {
  const { fileName, bytes } = file;
  if (!unpacker.isArchive(file)) {
    return bytes.byteLength > LARGEST_BYTES
      ? fail('LIBRARY.TOO_LARGE', `${fileName} dépasse 32 Mo. Rien n’a été importé.`)
      : succeed({ table: file, pictures: [] });
  }
  if (bytes.byteLength > LARGEST_ZIP) return refuse(fileName, ...refusals['too-large']);
  const unpacked = await unpacker.libraryMembers(bytes);
  if ('refusal' in unpacked) return refuse(fileName, ...refusals[unpacked.refusal]);
  const [table, ...others] = unpacked.members.filter(isTable);
  if (table === undefined) return refuse(fileName, ...refusals['nothing-inside']);
  if (others.length > 0) {
    return refuse(
      fileName,
      'LIBRARY.ZIP_TABLES',
      'ce fichier ZIP contient plusieurs tableaux. Gardez-en un seul, avec les images.',
    );
  }
  return succeed({ table, pictures: unpacked.members.filter((member) => !isTable(member)) });
};
