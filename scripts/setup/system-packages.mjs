import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isOnPath, runOrFail } from './command.mjs';
import { isRootOnLinux } from './paths.mjs';
import { say, SetupError, step } from './say.mjs';

const windowLibraries = [
  { library: 'libgtk-3.so.0', apt: 'libgtk-3-0', dnf: 'gtk3' },
  { library: 'libnss3.so', apt: 'libnss3', dnf: 'nss' },
  { library: 'libasound.so.2', apt: 'libasound2', dnf: 'alsa-lib' },
  { library: 'libgbm.so.1', apt: 'libgbm1', dnf: 'mesa-libgbm' },
  { library: 'libXss.so.1', apt: 'libxss1', dnf: 'libXScrnSaver' },
  { library: 'libatk-bridge-2.0.so.0', apt: 'libatk-bridge2.0-0', dnf: 'at-spi2-atk' },
];
const virtualDisplay = [
  { program: 'Xvfb', apt: 'xvfb', dnf: 'xorg-x11-server-Xvfb' },
  { program: 'xauth', apt: 'xauth', dnf: 'xorg-x11-xauth' },
];
const tillClients = [
  { program: 'lftp', apt: 'lftp', dnf: 'lftp' },
  { program: 'curl', apt: 'curl', dnf: 'curl' },
  { program: 'python3', apt: 'python3', dnf: 'python3' },
];
const paperReaders = [{ program: 'pdftotext', apt: 'poppler-utils', dnf: 'poppler-utils' }];
// They play rarer tills; `npm run test:clients` goes on without one that cannot be had.
const furtherTillClients = [
  { program: 'mono', apt: 'mono-runtime', dnf: 'mono-core' },
  { program: 'mcs', apt: 'mono-mcs', dnf: 'mono-core' },
  { file: '/usr/lib/mono/4.5/System.dll', apt: 'libmono-system4.0-cil', dnf: 'mono-core' },
  { program: 'rclone', apt: 'rclone', dnf: 'rclone' },
  { program: 'ftp-ssl', apt: 'ftp-ssl', dnf: 'ftp' },
  { program: 'wput', apt: 'wput', dnf: 'wput' },
  { program: 'php', apt: 'php-cli', dnf: 'php-cli' },
];
const scanners = [
  { program: 'testssl', apt: 'testssl.sh', dnf: 'testssl' },
  { program: 'sslscan', apt: 'sslscan', dnf: 'sslscan' },
];
const rivalServer = [
  { program: 'curl', apt: 'curl', dnf: 'curl' },
  { program: 'openssl', apt: 'openssl', dnf: 'openssl' },
  { file: '/usr/sbin/vsftpd', apt: 'vsftpd', dnf: 'vsftpd' },
];
const faultTools = [
  { program: 'strace', apt: 'strace', dnf: 'strace' },
  { program: 'nmap', apt: 'nmap', dnf: 'nmap' },
];
const compiler = [
  { program: 'g++', apt: 'g++', dnf: 'gcc-c++' },
  { program: 'make', apt: 'make', dnf: 'make' },
  { program: 'python3', apt: 'python3', dnf: 'python3' },
];

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export function makeWindowLibrariesReady() {
  return makeReady(
    'to open a window',
    hasDisplay() ? windowLibraries : [...windowLibraries, ...virtualDisplay],
  );
}

/** What reads a printed report back. */
export function makePaperReadersReady() {
  return makeReady('to read a printed report back in the tests', paperReaders);
}

/** The FTP clients that play the till in the tests. */
export function makeTillClientsReady() {
  return makeReady('to play the till in the tests', tillClients);
}

/** More of them, for the matrix. */
export function makeFurtherTillClientsReady() {
  return makeReady('to play every till', furtherTillClients);
}

export function makeScannersReady() {
  return makeReady('to look for weaknesses of TLS', scanners);
}

/** The server that the receiver's speed is held against: it needs root, for an account of its own. */
export function makeRivalServerReady() {
  if (!isRootOnLinux) {
    throw new SetupError('The measure starts vsftpd with an account of its own: run it on Linux as root.');
  }
  return makeReady('to hold the receiver against vsftpd', rivalServer);
}

/** Without them the faults that need them are told as not run. */
export async function makeFaultToolsReady() {
  try {
    await makeReady('to try the receiver by faults', faultTools);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
  }
}

export function makeCompilerReady() {
  return makeReady('to compile SQLite', compiler);
}

async function makeReady(purpose, needs) {
  if (process.platform !== 'linux') return;
  const missing = listMissing(needs);
  if (missing.length === 0) return;
  if (isOnPath('apt-get')) {
    await installWithApt(purpose, missing);
  } else {
    const command = `sudo dnf install ${missing.map((need) => need.dnf).join(' ')}`;
    throw new SetupError(`System packages are missing ${purpose}. With Fedora's names: ${command}`);
  }
  const stillMissing = listMissing(needs);
  if (stillMissing.length > 0) {
    throw new SetupError(`Still missing ${purpose}: ${stillMissing.map((need) => need.apt).join(' ')}`);
  }
}

async function installWithApt(purpose, missing) {
  if (!isRootOnLinux) {
    const names = missing.map((need) => need.apt).join(' ');
    throw new SetupError(`System packages are missing ${purpose}. Run: sudo apt-get install -y ${names}`);
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing what the system misses ${purpose}`, async () => {
    const failure = "The system packages could not be had from the distribution's mirror.";
    await runOrFail('apt-get', ['update'], failure, { env });
    const names = missing.map((need) => currentAptName(need.apt));
    await runOrFail('apt-get', ['install', '-y', '--no-install-recommends', ...names], failure, { env });
  });
}

// Debian 13 and Ubuntu 24.04 renamed the libraries whose time type grew to 64 bits.
function currentAptName(name) {
  const renamed = `${name}t64`;
  return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name;
}

function listMissing(needs) {
  const libraries = needs.some((need) => need.library) ? listLibraries() : '';
  return needs.filter(
    ({ library, file, program }) =>
      !(library ? libraries.includes(library) : file ? existsSync(file) : isOnPath(program)),
  );
}

function listLibraries() {
  const program = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((place) => existsSync(place)) ?? 'ldconfig';
  return spawnSync(program, ['-p'], { encoding: 'utf8' }).stdout ?? '';
}
