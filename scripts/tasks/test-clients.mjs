import path from 'node:path';
import { runInForeground } from '../setup/command.mjs';
import { root } from '../setup/paths.mjs';
import { say, SetupError } from '../setup/say.mjs';
import { makeFurtherTillClientsReady, makeScannersReady } from '../setup/system-packages.mjs';

const program = path.join(root, 'tests', 'clients', 'run.ts');

/** `npm run test:clients -- [--tries N] [--client NAME …] [--scan | --scan-only]`: real clients against the receiver, one table. */
export async function runTask(args) {
  if (!args.includes('--scan-only')) await haveIfPossible(makeFurtherTillClientsReady);
  if (args.some((argument) => argument.startsWith('--scan'))) await haveIfPossible(makeScannersReady);
  return runInForeground(process.execPath, [program, ...args]);
}

/** What cannot be had is named, in the table as well; the others are tried all the same. */
async function haveIfPossible(makeReady) {
  try {
    await makeReady();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
  }
}
