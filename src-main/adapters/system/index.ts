export {
  computerName,
  isOwnAddress,
  lanAddresses,
  ownAddresses,
  type AddressKind,
  type OwnAddress,
} from './addresses.ts';
export { proposePort, tryPort, type PortAnswer } from './free-port.ts';
export { errorLog, fileLog, type Log } from './log.ts';
export { findPortHolder, type Holder } from './port-holder.ts';
export { readIfThere, readJson, writePrivately } from './private-file.ts';
export { readText } from './read-text.ts';
export { notInDemonstration, xdgAutostart, type StartWithComputer } from './start-with-computer.ts';
export { watchComputer } from './watch-computer.ts';
