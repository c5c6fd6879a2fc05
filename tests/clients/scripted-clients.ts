import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, enterPassiveModeIPv4, enterPassiveModeIPv6 } from 'basic-ftp';
import { runProgram } from '../integration/register-ftps/run-program.ts';
import { onlyTls } from './tls-versions.ts';
import type { RealClient } from './real-client.ts';

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What the scripts here print: a line a file, with the reply to it. */
const requireAnswers = (printed: string, files: string[]): void => {
  const replies = printed.trim().split('\n');
  const isContent = replies.length === files.length && replies.every((line) => line.split(' ')[1] === '226');
  if (!isContent) throw new Error(printed);
};

export const ftplib: RealClient = {
  name: 'Python ftplib',
  programs: ['python3'],
  async upload({ host, port, user, password, certFile }, files, { tls, mode }) {
    const place = [host, String(port), user, password, certFile, tls, mode.toLowerCase()];
    requireAnswers(await runProgram('python3', [script('ftplib_client.py'), ...place, ...files]), files);
  },
};

export const basicFtp: RealClient = {
  name: 'basic-ftp',
  programs: [],
  async upload({ host, port, user, password, certFile }, files, { tls, mode }) {
    const client = new Client(20_000);
    client.prepareTransfer = mode === 'PASV' ? enterPassiveModeIPv4 : enterPassiveModeIPv6;
    const version = `TLSv${tls}` as const;
    const secureOptions = {
      ca: await readFile(certFile, 'utf8'),
      minVersion: version,
      maxVersion: version,
    };
    try {
      await client.access({ host, port, user, password, secure: true, secureOptions });
      await client.cd('/sales');
      for (const file of files) await client.uploadFrom(file, basename(file));
    } finally {
      client.close();
    }
  },
};

export const php: RealClient = {
  name: 'PHP ftp',
  programs: ['php'],
  hasEpsvOnIpv6Only: true,
  async upload({ host, port, user, password }, files, { tls }) {
    const place = [host, String(port), user, password];
    const printed = await runProgram(
      'php',
      [script('ftp_client.php'), ...place, ...files],
      await onlyTls(tls),
    );
    requireAnswers(printed, files);
  },
};

export const rclone: RealClient = {
  name: 'rclone',
  programs: ['rclone'],
  async upload({ host, port, user, password, certFile }, files, { tls, mode }) {
    const secret = (await runProgram('rclone', ['obscure', password])).trim();
    const [first = ''] = files;
    const options = [
      ...['--ftp-explicit-tls', '--ftp-host', host, '--ftp-port', String(port)],
      ...['--ftp-user', user, '--ftp-pass', secret],
      ...(tls === '1.2' ? ['--ftp-disable-tls13'] : []),
      ...(mode === 'PASV' ? ['--ftp-disable-epsv'] : []),
      ...['--transfers', '1', '--checkers', '1', '--retries', '1', '--low-level-retries', '1'],
      ...['--ignore-times', '--no-traverse', '--config', '/dev/null'],
      ...files.flatMap((file) => ['--include', `/${basename(file)}`]),
    ];
    const env = { SSL_CERT_FILE: certFile };
    await runProgram('rclone', ['copy', ...options, dirname(first), ':ftp:sales'], { env });
  },
};
