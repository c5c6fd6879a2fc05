import type { ActView } from './library.ts';

export type ActOrigin = 'window' | 'ingest' | 'command-line';

export type ActKind = 'links' | 'drinks' | 'stock' | 'journals' | 'nights' | 'exports' | 'undone';

export type ActWish = {
  text: string;
  kinds: ActKind[];
  origins: ActOrigin[];
  /** Moments, ISO 8601, the last one excluded. */
  from: string | null;
  until: string | null;
  /** Acts about one drink, register item or journal. */
  subject: string | null;
};

/** One value that an act changed; `of` names the serving or the part that it belongs to. */
export type ActChange = {
  field: string;
  of: string | null;
  before: string | number | boolean | null;
  after: string | number | boolean | null;
};

export type LoggedActView = ActView & {
  place: number;
  from: ActOrigin;
  undoneAt: string | null;
  changes: ActChange[];
  /** The first few drinks, items or journals that it touched. */
  subjects: string[];
};

/** `next` is the place to go on from; null at the beginning of the log. */
export type ActPage = { acts: LoggedActView[]; next: number | null };
