export { computerName, lanAddresses, watchAddresses } from './addresses.ts';
export { errorLog, fileLog, type Log } from './log.ts';
export { readIfThere, readJson, writePrivately } from './private-file.ts';
export { readText } from './read-text.ts';
export { notInDemonstration, xdgAutostart, type StartWithComputer } from './start-with-computer.ts';
