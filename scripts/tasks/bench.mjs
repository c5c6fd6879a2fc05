import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runInForeground } from '../setup/command.mjs';
import { withDisplay } from '../setup/display.mjs';
import { root } from '../setup/paths.mjs';
import { say, SetupError } from '../setup/say.mjs';
import { makeRivalServerReady, makeWindowLibrariesReady } from '../setup/system-packages.mjs';
import { buildWhenChanged } from './build.mjs';

const preparations = {
  receiver: makeRivalServerReady,
  wizard: makeWindowReady,
  boissons: makeWindowReady,
  screens: makeWindowReady,
};
const inWindow = ['wizard', 'boissons', 'screens'];
const folder = path.join(root, 'tests', 'bench');

/** `npm run bench -- [name …] [--option …]`: the named measures, or all; options go to each. */
export async function runTask(args) {
  const known = listBenches();
  const options = args.filter((argument) => argument.startsWith('-'));
  const asked = args.filter((argument) => !argument.startsWith('-'));
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new SetupError(`There is no measure “${unknown}”. Known: ${known.join(', ') || 'none'}.`);
  }
  let exitCode = 0;
  for (const name of asked.length > 0 ? asked : known) {
    say(`\n${name}`);
    await preparations[name]?.();
    const measure = () => runInForeground(process.execPath, [path.join(folder, `${name}.ts`), ...options]);
    const code = await (inWindow.includes(name) ? withDisplay(measure) : measure());
    exitCode ||= code;
  }
  return exitCode;
}

async function makeWindowReady() {
  await makeWindowLibrariesReady();
  const { makeElectronReady } = await import('../setup/electron.mjs');
  await makeElectronReady();
  const { makeSqliteReady } = await import('../setup/sqlite.mjs');
  await makeSqliteReady();
  await buildWhenChanged();
}

function listBenches() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.basename(file, '.ts'))
    .sort();
}
