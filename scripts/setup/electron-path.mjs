import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fallbackFolder, fallbackVersion, isFallbackReady } from './electron-fallback.mjs';
import { installedVersion, isRootOnLinux, modules } from './paths.mjs';
import { SetupError } from './say.mjs';

const officialFolder = path.join(modules, 'electron', 'dist');
const officialPathFile = path.join(modules, 'electron', 'path.txt');

// Chromium refuses to start its sandbox for root, and its set-user-id helper is not installed by npm.
const args = isRootOnLinux ? ['--no-sandbox'] : [];

export function isOfficialReady() {
  const versionFile = path.join(officialFolder, 'version');
  return (
    existsSync(officialPathFile) &&
    existsSync(versionFile) &&
    readFileSync(versionFile, 'utf8').replace(/^v/, '').trim() === installedVersion('electron')
  );
}

export function electronRuntime() {
  if (isOfficialReady()) {
    return {
      kind: 'official',
      version: installedVersion('electron'),
      folder: officialFolder,
      executablePath: path.join(officialFolder, readFileSync(officialPathFile, 'utf8')),
      args,
    };
  }
  if (isFallbackReady()) {
    return {
      kind: 'fallback',
      version: fallbackVersion,
      folder: fallbackFolder,
      executablePath: path.join(fallbackFolder, 'electron'),
      args,
    };
  }
  throw new SetupError('Electron is not here yet: `npm start` or `npm test` brings it.');
}

export function electronExecutable() {
  const { executablePath, args: flags } = electronRuntime();
  return { executablePath, args: flags };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${JSON.stringify(electronRuntime())}\n`);
}
