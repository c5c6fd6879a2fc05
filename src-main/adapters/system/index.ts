export { computerName, lanAddresses } from './addresses.ts';
export { errorLog, fileLog, type Log } from './log.ts';
export { readIfThere, writePrivately } from './private-file.ts';
export { xdgAutostart, type StartWithComputer } from './start-with-computer.ts';
