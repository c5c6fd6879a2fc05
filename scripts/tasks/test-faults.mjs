import path from 'node:path';
import { run } from '../setup/command.mjs';
import { root } from '../setup/paths.mjs';

const program = path.join(root, 'tests', 'faults', 'run.ts');

/** `npm run test:faults -- [--quick] [F4 …]`: the named faults, or all; one table of figures at the end. */
export async function runTask(args) {
  const { code } = await runFaults(args);
  return code;
}

export const runFaults = (args) => run(process.execPath, [program, ...args]);
