export { computerName, lanAddresses } from './addresses.ts';
export { readIfThere, writePrivately } from './private-file.ts';
export { xdgAutostart, type StartWithComputer } from './start-with-computer.ts';
