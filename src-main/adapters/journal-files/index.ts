import { extname } from 'node:path';
import type { ArchiveMember, Unpacker } from '../../application/ports/unpacker.ts';
export { createFolderLook, type FolderFile } from './watch-folder.ts';
import { journalsIn, libraryIn, unfoldedSize } from './archive.ts';

const LARGEST_WORKBOOK = 100 * 1024 * 1024;

const isZip = ({ bytes }: ArchiveMember): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const hasName = ({ fileName }: Pick<ArchiveMember, 'fileName'>, extension: string): boolean =>
  extname(fileName).toLowerCase() === extension;

/** A workbook that cannot be opened stays what it is: the reader says so. */
const textOf = async (file: ArchiveMember): Promise<Uint8Array> => {
  if (!hasName(file, '.xlsx') || !isZip(file)) return file.bytes;
  try {
    if ((await unfoldedSize(file.bytes)) > LARGEST_WORKBOOK) return file.bytes;
    // Most starts meet no workbook, and the library is long to load.
    const { tableText } = await import('./workbook.ts');
    return tableText(file.bytes) ?? file.bytes;
  } catch (error) {
    if (error instanceof Error) return file.bytes;
    throw error;
  }
};

export const createUnpacker = (): Unpacker => ({
  isArchive: (file) => hasName(file, '.zip') && isZip(file),
  isWorkbookName: (fileName) => hasName({ fileName }, '.xlsx'),
  members: journalsIn,
  libraryMembers: libraryIn,
  textOf,
});
