import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { ExportedFile } from '../../application/ports/exporters.ts';

export const zipOf = async (files: readonly ExportedFile[], madeAt: Date): Promise<Uint8Array> => {
  const zip = new ZipFile();
  for (const { fileName, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes), fileName, { mtime: madeAt });
  }
  zip.end();
  return buffer(zip.outputStream);
};
