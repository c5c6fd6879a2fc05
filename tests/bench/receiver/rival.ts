import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeCertificate } from '../../../src-main/adapters/register-ftps/index.ts';
import { freePort } from '../../../src-main/boot/demo/free-port.ts';
import type { Server } from './server.ts';

const user = 'benchtill';
const userId = 54_321;
const startTries = 100;
const startPauseMs = 50;

const settings = (folder: string, port: number): Record<string, string | number> => ({
  background: 'NO',
  listen: 'YES',
  listen_address: '127.0.0.1',
  listen_port: port,
  pasv_min_port: 44_000,
  pasv_max_port: 44_199,
  anonymous_enable: 'NO',
  local_enable: 'YES',
  write_enable: 'YES',
  chroot_local_user: 'YES',
  allow_writeable_chroot: 'YES',
  secure_chroot_dir: join(folder, 'empty'),
  ssl_enable: 'YES',
  ssl_tlsv1: 'YES',
  ssl_ciphers: 'HIGH',
  force_local_logins_ssl: 'YES',
  force_local_data_ssl: 'YES',
  require_ssl_reuse: 'NO',
  strict_ssl_read_eof: 'NO',
  rsa_cert_file: join(folder, 'certificate.pem'),
  rsa_private_key_file: join(folder, 'key.pem'),
});

const answers = async (port: number): Promise<boolean> => {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'data');
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  } finally {
    socket.destroy();
  }
};

/** vsftpd with its own settings, folder and account: the account is in a copy of the lists of accounts that it alone sees. */
export const startRival = async (): Promise<Server> => {
  const folder = await mkdtemp(join(tmpdir(), 'rival-server-'));
  const home = join(folder, 'home');
  const password = randomBytes(12).toString('hex');
  const hash = execFileSync('openssl', ['passwd', '-6', password], { encoding: 'utf8' }).trim();
  const { cert, key } = await makeCertificate(['localhost'], ['127.0.0.1']);
  const port = await freePort();
  const write = (name: string, text: string): Promise<void> =>
    writeFile(join(folder, name), text, { mode: 0o600 });
  const [passwd, shadow] = await Promise.all([
    readFile('/etc/passwd', 'utf8'),
    readFile('/etc/shadow', 'utf8'),
  ]);

  await chmod(folder, 0o755);
  await mkdir(join(folder, 'empty'));
  await mkdir(join(home, 'sales'), { recursive: true });
  await chown(join(home, 'sales'), userId, userId);
  await write('certificate.pem', cert);
  await write('key.pem', key);
  await write('passwd', `${passwd}${user}:x:${userId}:${userId}::${home}:/bin/sh\n`);
  await chmod(join(folder, 'passwd'), 0o644);
  await write('shadow', `${shadow}${user}:${hash}:19000:0:99999:7:::\n`);
  const lines = Object.entries(settings(folder, port)).map(([name, value]) => `${name}=${value}\n`);
  await write('vsftpd.conf', lines.join(''));

  const script =
    'mount --bind passwd /etc/passwd && mount --bind shadow /etc/shadow && exec vsftpd "$PWD/vsftpd.conf"';
  const child = spawn('unshare', ['--mount', 'sh', '-c', script], { cwd: folder, stdio: 'inherit' });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  for (let time = 0; time < startTries; time += 1) {
    if (await answers(port)) {
      return {
        name: 'vsftpd',
        url: `ftp://127.0.0.1:${port}/sales/`,
        user,
        password,
        certFile: join(folder, 'certificate.pem'),
        stop,
      };
    }
    await pause(startPauseMs);
  }
  await stop();
  throw new Error('vsftpd does not answer.');
};
