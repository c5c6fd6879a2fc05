import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Login } from './till.ts';

const run = promisify(execFile);
const ftplibClient = fileURLToPath(new URL('../../clients/ftplib_client.py', import.meta.url));

/** The receiver's certificate as a file, so that a client may check it as a careful till would. */
export const certificateFile = async (dataFolder: string): Promise<string> => {
  const kept = JSON.parse(await readFile(join(dataFolder, 'receiver', 'certificate.json'), 'utf8')) as {
    cert: string;
  };
  const path = join(dataFolder, 'certificate.pem');
  await writeFile(path, kept.cert);
  return path;
};

export type Client = (login: Login, certificate: string, files: readonly string[]) => Promise<unknown>;

export const clients: Readonly<Record<string, Client>> = {
  curl: async ({ port, user, password }, certificate, files) => {
    for (const file of files) {
      await run('curl', [
        ...['--silent', '--show-error', '--fail', '--ssl-reqd', '--cacert', certificate],
        ...['--user', `${user}:${password}`, '--upload-file', file, `ftp://127.0.0.1:${port}/sales/`],
      ]);
    }
  },
  lftp: ({ port, user, password }, certificate, files) =>
    run('lftp', [
      '-c',
      [
        'set ftp:ssl-force true',
        'set ftp:ssl-protect-data true',
        `set ssl:ca-file ${certificate}`,
        'set net:max-retries 1',
        'set cmd:fail-exit true',
        `open -u ${user},${password} -p ${port} 127.0.0.1`,
        'cd /sales',
        ...files.map((file) => `put ${file}`),
      ].join('; '),
    ]),
  ftplib: ({ port, user, password }, certificate, files) =>
    run('python3', [
      ftplibClient,
      '127.0.0.1',
      String(port),
      user,
      password,
      certificate,
      '1.3',
      'pasv',
      ...files,
    ]),
};
