import { runInForeground } from '../setup/command.mjs';
import { withDisplay } from '../setup/display.mjs';
import { electronExecutable } from '../setup/electron-path.mjs';
import { root } from '../setup/paths.mjs';
import { buildWhenChanged } from './build.mjs';

export async function runTask(args) {
  await buildWhenChanged();
  const electron = electronExecutable();
  return withDisplay(() => runInForeground(electron.executablePath, [...electron.args, root, ...args]));
}
