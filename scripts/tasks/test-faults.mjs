import path from 'node:path';
import { runInForeground } from '../setup/command.mjs';
import { root } from '../setup/paths.mjs';

export const program = path.join(root, 'tests', 'faults', 'run.ts');

/** `npm run test:faults -- [--quick] [F4 …]`: the named faults, or all; one table of figures at the end. */
export const runTask = (args) => runInForeground(process.execPath, [program, ...args]);
