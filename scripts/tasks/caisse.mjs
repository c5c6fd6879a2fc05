import path from 'node:path';
import { becomeOrRun, runInForeground } from '../setup/command.mjs';
import { root } from '../setup/paths.mjs';

const headless = path.join(root, 'src-main', 'boot', 'headless.ts');

const asksForPages = (args) =>
  ['export', 'package'].includes(args[0]) && args.some((word) => word.includes('pdf'));

/** Pages are printed by the built application, which shows nothing. */
async function withPrinter(args) {
  const { makeElectronReady } = await import('../setup/electron.mjs');
  await makeElectronReady();
  const { electronExecutable } = await import('../setup/electron-path.mjs');
  const { buildWhenChanged } = await import('./build.mjs');
  const { withDisplay } = await import('../setup/display.mjs');
  await buildWhenChanged();
  const electron = electronExecutable();
  process.env.CAISSE_PRINTER = JSON.stringify([electron.executablePath, ...electron.args, root]);
  return withDisplay(() => runInForeground(process.execPath, [headless, ...args]));
}

export function runTask(args) {
  return asksForPages(args) ? withPrinter(args) : becomeOrRun(process.execPath, [headless, ...args]);
}
