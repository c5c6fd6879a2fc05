import path from 'node:path';
import { runInForeground } from '../setup/command.mjs';
import { electronRuntime } from '../setup/electron-path.mjs';
import { modules } from '../setup/paths.mjs';
import { buildWhenChanged } from './build.mjs';

export async function runTask(args) {
  await buildWhenChanged();
  const { folder, version } = electronRuntime();
  return runInForeground(process.execPath, [
    path.join(modules, 'electron-builder', 'cli.js'),
    '--dir',
    '--publish=never',
    `--config.electronDist=${folder}`,
    `--config.electronVersion=${version}`,
    ...args,
  ]);
}
