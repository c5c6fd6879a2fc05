import type { Needs } from '../needs.ts';

/** The kept bytes of a file as the reader of journals takes them: those of a workbook as the text of its table. */
export const readableBytes = async (
  { spool, unpacker }: Pick<Needs, 'spool' | 'unpacker'>,
  { spoolFile, fileName }: { spoolFile: string; fileName: string },
): Promise<Uint8Array> => unpacker.textOf({ fileName, bytes: await spool.read(spoolFile) });
