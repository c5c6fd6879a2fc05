import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The receiver's certificate as a file, so that a client may check it as a careful till would. */
export const certificateFile = async (dataFolder: string): Promise<string> => {
  const kept = JSON.parse(await readFile(join(dataFolder, 'receiver', 'certificate.json'), 'utf8')) as {
    cert: string;
  };
  const path = join(dataFolder, 'certificate.pem');
  await writeFile(path, kept.cert);
  return path;
};
