import { basename, dirname } from 'node:path';
import { runProgram } from '../integration/register-ftps/run-program.ts';
import { onlyTls } from './tls-versions.ts';
import { urlOf, type RealClient } from './real-client.ts';

export const curl: RealClient = {
  name: 'curl',
  programs: ['curl'],
  async upload(place, files, { tls, mode }) {
    const version = tls === '1.2' ? ['--tlsv1.2', '--tls-max', '1.2'] : ['--tlsv1.3'];
    await runProgram('curl', [
      ...['-sS', '--fail', '--globoff', '--ssl-reqd', '--cacert', place.certFile],
      ...['--user', `${place.user}:${place.password}`],
      ...version,
      ...(mode === 'PASV' ? ['--disable-epsv'] : []),
      ...files.flatMap((file) => ['-T', file, urlOf(place)]),
    ]);
  },
};

export const lftp: RealClient = {
  name: 'lftp',
  programs: ['lftp'],
  async upload({ host, port, user, password, certFile }, files, { tls, mode }) {
    const commands = [
      'set cmd:fail-exit yes',
      'set ftp:ssl-force yes',
      'set ftp:ssl-protect-data yes',
      `set ssl:ca-file ${certFile}`,
      `set ssl:priority "NORMAL:-VERS-ALL:+VERS-TLS${tls}"`,
      `set ftp:prefer-epsv ${mode === 'EPSV' ? 'yes' : 'no'}`,
      'set net:max-retries 1',
      'set net:timeout 15',
      `open -u ${user},${password} -p ${port} ${host}`,
      'cd /sales',
      ...files.map((file) => `put ${file}`),
    ];
    await runProgram('lftp', ['-c', commands.join('; ')]);
  },
};

export const ftpSsl: RealClient = {
  name: 'ftp-ssl',
  programs: ['ftp-ssl'],
  hasEpsvOnIpv6Only: true,
  async upload({ host, port, user, password }, files, { tls }) {
    const commands = [
      `user ${user} ${password}`,
      'binary',
      'cd /sales',
      ...files.map((file) => `put ${file} ${basename(file)}`),
      'bye',
    ];
    const args = ['-p', '-n', '-v', '-i', '-z', 'secure', host, String(port)];
    const printed = await runProgram('ftp-ssl', args, {
      env: await onlyTls(tls),
      input: `${commands.join('\n')}\n`,
    });
    const kept = printed.split('\n').filter((line) => line.startsWith('226'));
    if (kept.length !== files.length) throw new Error(printed);
  },
};

export const wput: RealClient = {
  name: 'wput',
  programs: ['wput'],
  cannot: ({ tls, mode }) =>
    mode === 'EPSV'
      ? 'knows PASV alone'
      : tls === '1.3'
        ? 'takes a session ticket for a lost connection'
        : null,
  async upload({ host, port, user, password }, files, { tls }) {
    const url = `ftp://${user}:${password}@${host}:${port}/sales/`;
    const options = ['--force-tls', '--binary', `--basename=${dirname(files[0] ?? '')}/`, '--tries=1'];
    await runProgram('wput', [...options, ...files, url], { env: await onlyTls(tls) });
  },
};
