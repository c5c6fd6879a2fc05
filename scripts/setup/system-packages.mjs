import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isOnPath, runOrFail } from './command.mjs';
import { isRootOnLinux } from './paths.mjs';
import { SetupError, step } from './say.mjs';

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

/** The FTP clients that play the till in the tests. */
export function makeTillClientsReady() {
  return makeReady('to play the till in the tests', tillClients);
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
  return needs.filter((need) => (need.library ? !libraries.includes(need.library) : !isOnPath(need.program)));
}

function listLibraries() {
  const program = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((place) => existsSync(place)) ?? 'ldconfig';
  return spawnSync(program, ['-p'], { encoding: 'utf8' }).stdout ?? '';
}
