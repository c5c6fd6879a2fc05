import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, enterPassiveModeIPv4, enterPassiveModeIPv6 } from 'basic-ftp';
import { readFile } from 'node:fs/promises';
import { runProgram } from './run-program.ts';
import type { Venue } from './venue.ts';

export type Manner = { tls: '1.2' | '1.3'; mode: 'PASV' | 'EPSV' };

export type RealClient = {
  name: string;
  /** Resolves when the client itself is content with every file. */
  upload(venue: Venue, files: string[], manner: Manner): Promise<void>;
};

const ftplibScript = fileURLToPath(new URL('../../clients/ftplib_client.py', import.meta.url));

const curl: RealClient = {
  name: 'curl',
  async upload(venue, files, { tls, mode }) {
    const target = `ftp://${venue.host}:${venue.port}/sales/`;
    const credentials = ['--cacert', venue.certFile, '--user', `${venue.user}:${venue.password}`];
    const version = tls === '1.2' ? ['--tlsv1.2', '--tls-max', '1.2'] : ['--tlsv1.3'];
    const passive = mode === 'PASV' ? ['--disable-epsv'] : [];
    const uploads = files.flatMap((file) => ['-T', file, target]);
    await runProgram('curl', [
      '-sS',
      '--fail',
      '--ssl-reqd',
      ...credentials,
      ...version,
      ...passive,
      ...uploads,
    ]);
  },
};

const lftp: RealClient = {
  name: 'lftp',
  async upload(venue, files, { tls, mode }) {
    const script = [
      'set cmd:fail-exit yes',
      'set ftp:ssl-force yes',
      'set ftp:ssl-protect-data yes',
      `set ssl:ca-file ${venue.certFile}`,
      `set ssl:priority "NORMAL:-VERS-ALL:+VERS-TLS${tls}"`,
      `set ftp:prefer-epsv ${mode === 'EPSV' ? 'yes' : 'no'}`,
      'set net:max-retries 1',
      'set net:timeout 15',
      `open -u ${venue.user},${venue.password} -p ${venue.port} ${venue.host}`,
      'cd /sales',
      ...files.map((file) => `put ${file}`),
    ];
    await runProgram('lftp', ['-c', script.join('; ')]);
  },
};

const ftplib: RealClient = {
  name: 'python ftplib',
  async upload(venue, files, { tls, mode }) {
    const { host, port, user, password, certFile } = venue;
    const place = [host, String(port), user, password, certFile, tls, mode.toLowerCase()];
    const printed = await runProgram('python3', [ftplibScript, ...place, ...files]);
    const replies = printed
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[1]);
    if (replies.length !== files.length || replies.some((reply) => reply !== '226')) throw new Error(printed);
  },
};

const basicFtp: RealClient = {
  name: 'basic-ftp',
  async upload(venue, files, { tls, mode }) {
    const client = new Client(20_000);
    client.prepareTransfer = mode === 'PASV' ? enterPassiveModeIPv4 : enterPassiveModeIPv6;
    const version = `TLSv${tls}` as const;
    const ca = await readFile(venue.certFile, 'utf8');
    try {
      await client.access({
        host: venue.host,
        port: venue.port,
        user: venue.user,
        password: venue.password,
        secure: true,
        secureOptions: { ca, minVersion: version, maxVersion: version },
      });
      await client.cd('/sales');
      for (const file of files) await client.uploadFrom(file, basename(file));
    } finally {
      client.close();
    }
  },
};

export const realClients: RealClient[] = [curl, lftp, ftplib, basicFtp];
