import { loginItems, programCommand } from '../adapters/electron/index.ts';
import { notInDemonstration, xdgAutostart, type StartWithComputer } from '../adapters/system/index.ts';

export const startWithComputer = (isDemo: boolean): StartWithComputer => {
  if (isDemo) return notInDemonstration;
  return process.platform === 'linux' ? xdgAutostart({ command: programCommand() }) : loginItems;
};
