import { commandFuzz } from './command-fuzz.ts';
import { cutAtEachByte } from './cut-at-each-byte.ts';
import { fullDisk } from './full-disk.ts';
import { guesser } from './guesser.ts';
import { handshakeOrder } from './handshake-order.ts';
import { immediateHello } from './immediate-hello.ts';
import { killed } from './killed.ts';
import { nmapScripts } from './nmap-scripts.ts';
import { replayedOriginals } from './replayed-originals.ts';
import { restarts } from './restarts.ts';
import { sameFileAgain } from './same-file-again.ts';
import { sessionsDrift } from './sessions-drift.ts';
import { silentSenders } from './silent-sockets.ts';
import { strangers } from './strangers.ts';
import { systemCallFaults } from './system-call-faults.ts';
import type { Fault } from './support/fault.ts';

export const faults: readonly Fault[] = [
  immediateHello,
  handshakeOrder,
  cutAtEachByte,
  killed,
  systemCallFaults,
  fullDisk,
  sameFileAgain,
  replayedOriginals,
  sessionsDrift,
  silentSenders,
  strangers,
  guesser,
  commandFuzz,
  nmapScripts,
  restarts,
];
