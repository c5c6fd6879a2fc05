import path from 'node:path';
import { becomeOrRun } from '../setup/command.mjs';
import { root } from '../setup/paths.mjs';

export function runTask(args) {
  return becomeOrRun(process.execPath, [path.join(root, 'src-main', 'boot', 'headless.ts'), ...args]);
}
