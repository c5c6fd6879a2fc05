import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from './command.mjs';
import { modules, readJson, root } from './paths.mjs';
import { step } from './say.mjs';

const lockFile = path.join(root, 'package-lock.json');
const installedLockFile = path.join(modules, '.package-lock.json');
const stampFile = path.join(modules, '.caisse-setup.json');

export async function makeDependenciesReady() {
  const key = hashLock();
  if (readStamp().lock === key) return;
  if (!isInstalledAsLocked()) {
    rmSync(stampFile, { force: true });
    await step('Installing the dependencies (npm ci)', () =>
      runNpm(
        ['ci', '--no-audit', '--no-fund'],
        'The dependencies could not be installed from the npm registry.',
      ),
    );
  }
  writeStamp({ lock: key });
}

/** What the set-up noted about the present `node_modules`; forgotten with it. */
export function readStamp() {
  return existsSync(stampFile) ? readJson(stampFile) : {};
}

export function writeStamp(stamp) {
  writeFileSync(stampFile, JSON.stringify(stamp));
}

function hashLock() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

// A person who has just run `npm install` needs no second installation.
function isInstalledAsLocked() {
  if (!existsSync(installedLockFile)) return false;
  const installed = readJson(installedLockFile).packages;
  return Object.entries(readJson(lockFile).packages).every(
    ([place, wanted]) =>
      place === '' || wanted.optional === true || installed[place]?.version === wanted.version,
  );
}
