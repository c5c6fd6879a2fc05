import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../integration/register-ftps/run-program.ts';
import type { RealClient } from './real-client.ts';

const source = fileURLToPath(new URL('FtpWebRequestClient.cs', import.meta.url));
let compiled: Promise<string> | null = null;

const compile = async (): Promise<string> => {
  const program = join(await mkdtemp(join(tmpdir(), 'ftp-web-request-')), 'client.exe');
  await runProgram('mcs', [`-out:${program}`, source]);
  return program;
};

/** It shakes hands after 150 and ends its data connection without a farewell. */
export const ftpWebRequest: RealClient = {
  name: '.NET FtpWebRequest (Mono)',
  programs: ['mono', 'mcs'],
  cannot: ({ tls, mode }) =>
    tls === '1.3' ? 'Mono 6 ends at TLS 1.2' : mode === 'EPSV' ? 'reaches IPv4 alone, by PASV' : null,
  async upload({ host, port, user, password, certFile }, files) {
    compiled ??= compile();
    const args = [await compiled, host, String(port), user, password, certFile, ...files];
    const lines = (await runProgram('mono', args)).trim().split('\n');
    if (lines.length !== files.length || !lines.every((line) => line.endsWith(' 226'))) {
      throw new Error(lines.join('\n'));
    }
  },
};
