import type { Act } from './act-store.ts';

export type ActFilter = {
  /** Words that the summary holds, in any order, whatever their accents. */
  words: readonly string[];
  /** Nouns that the verbs begin with; all of them when empty. */
  nouns: readonly string[];
  origins: readonly Act['from'][];
  /** Moments, the last one excluded. */
  from: string | null;
  until: string | null;
  /** Acts about one drink, item or journal. */
  subject: string | null;
};

/** An act where it stands in the log. */
export type LoggedAct = Act & { place: number; undoneAt: string | null };

/** The whole audit log, read a page at a time, the latest first. */
export type ActLogStore = {
  page(filter: ActFilter, page: { before: number | null; limit: number }): Promise<LoggedAct[]>;
};
