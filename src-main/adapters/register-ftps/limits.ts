import type { ReceiverLimits } from './receiver-types.ts';

const second = 1000;
const mebibyte = 1024 * 1024;

export const defaultLimits: ReceiverLimits = {
  handshakeMs: 10 * second,
  loginMs: 30 * second,
  idleMs: 300 * second,
  dataConnectMs: 30 * second,
  dataStallMs: 60 * second,
  transferMs: 900 * second,
  proofMs: 300,
  wrongPasswordDelayMs: 2 * second,
  stopMs: 10 * second,
  connections: 20,
  connectionsPerPeer: 5,
  slotsKeptForSender: 2,
  lineBytes: 4096,
  commandsBeforeLogin: 20,
  pendingCommands: 100,
  reserveBytes: 64 * mebibyte,
};
