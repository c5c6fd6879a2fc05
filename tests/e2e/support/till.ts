import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Login = { port: number; user: string; password: string };

/** Uploads as many tills do: explicit TLS, certificate not checked, into /sales. */
export const uploadWithLftp = async (login: Login, fileName: string, bytes: Uint8Array): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'till-'));
  try {
    const file = join(folder, fileName);
    await writeFile(file, bytes);
    await run('lftp', [
      '-c',
      [
        'set ftp:ssl-force true',
        'set ftp:ssl-protect-data true',
        'set ssl:verify-certificate no',
        'set net:max-retries 1',
        'set cmd:fail-exit true',
        `open -u ${login.user},${login.password} -p ${login.port} 127.0.0.1`,
        `put -O /sales ${file}`,
      ].join('; '),
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
