import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const modules = path.join(root, 'node_modules');

// Outside the checkout, so that a second clone finds what the first one fetched.
export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
  'caisse-doree',
);

export const isRootOnLinux = process.platform === 'linux' && process.getuid() === 0;

export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function installedVersion(packageName) {
  return readJson(path.join(modules, packageName, 'package.json')).version;
}
