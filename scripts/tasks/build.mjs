import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../setup/command.mjs';
import { modules, root } from '../setup/paths.mjs';
import { say, SetupError } from '../setup/say.mjs';

export const electronVite = path.join(modules, 'electron-vite', 'bin', 'electron-vite.js');

const sources = ['src-main', 'src-preload', 'src-renderer', 'resources'];
const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json'];
const stampFile = path.join(root, 'out', '.sources');

export async function build() {
  const state = describeSources();
  const { code, output } = await run(process.execPath, [electronVite, 'build'], { quiet: true });
  if (code !== 0) {
    say(output);
    return false;
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, state);
  return true;
}

export async function buildWhenChanged() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === describeSources()) return;
  say('Building the application …');
  if (!(await build())) throw new SetupError('The application does not build.');
}

function describeSources() {
  const hash = createHash('sha256');
  for (const file of [...sources.flatMap(listFiles), ...settings]) {
    const place = path.join(root, file);
    if (!existsSync(place)) continue;
    const { size, mtimeMs } = statSync(place);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
