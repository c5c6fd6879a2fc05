import { cutAtEachByte } from './cut-at-each-byte.ts';
import { guesser } from './guesser.ts';
import { handshakeOrder } from './handshake-order.ts';
import { immediateHello } from './immediate-hello.ts';
import { killed } from './killed.ts';
import { replayedOriginals } from './replayed-originals.ts';
import { sameFileAgain } from './same-file-again.ts';
import { sessionsDrift } from './sessions-drift.ts';
import { strangers } from './strangers.ts';
import type { Fault } from './support/fault.ts';

export const faults: readonly Fault[] = [
  immediateHello,
  handshakeOrder,
  cutAtEachByte,
  killed,
  sameFileAgain,
  replayedOriginals,
  sessionsDrift,
  strangers,
  guesser,
];
