import type { EngineEvent } from './engine-api/index.ts';
import type { Clock } from './ports/clock.ts';
import type { ReferenceSource } from './ports/reference.ts';
import type { Spool } from './ports/spool.ts';
import type { Exporters } from './ports/exporters.ts';
import type { Unpacker } from './ports/unpacker.ts';
import type { Act, Database } from './ports/stores/index.ts';

/** What every verb of the application is given. */
export type Needs = {
  database: Database;
  spool: Spool;
  unpacker: Unpacker;
  reference: ReferenceSource;
  exporters: Exporters;
  clock: Clock;
  /** Random and unique. */
  newId: () => string;
  announce: (event: EngineEvent) => void;
  /** A bug, told to the one place where bugs are written down. */
  reportBug: (error: unknown, doing: string) => void;
  /** Who acts on this engine: the window or the command line. */
  actor: Act['from'];
};
