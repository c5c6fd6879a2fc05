import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { becomeOrRun, runOrFail } from './command.mjs';
import { installedVersion, modules, root } from './paths.mjs';
import { SetupError, step } from './say.mjs';

const oldestNode = [20, 19];
const binaries = path.join(modules, '.bin');
const compiled = path.join(root, '.cache', 'compiled');
const projectNode = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new SetupError(`Node ${process.versions.node} is too old: Node ${oldestNode.join('.')} is needed.`);
  }
}

/** Everything from here on runs in the Node of the project: the same for developers, tests and users. */
export async function makeProjectNodeReady() {
  if (!existsSync(projectNode)) {
    await step(`Fetching Node ${installedVersion('node')}`, () =>
      // npm runs this by itself unless it was told to run no package's script.
      runOrFail(process.execPath, ['installArchSpecificPackage.js'], 'Node 24 could not be had from npm.', {
        cwd: path.join(modules, 'node'),
      }),
    );
  }
  // A program that was started before starts in half the time.
  process.env.NODE_COMPILE_CACHE ??= compiled;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  if (folders[0] !== binaries) process.env.PATH = [binaries, ...folders].join(path.delimiter);
}

export function isProjectNode() {
  return process.versions.node === installedVersion('node');
}

/** Runs the same command line again in the project's Node; ends as that run ends. */
export function runAgainInProjectNode() {
  return becomeOrRun(projectNode, process.argv.slice(1));
}

export function doesLoad(statement) {
  return spawnSync(projectNode, ['-e', statement], { cwd: modules, stdio: 'ignore' }).status === 0;
}
