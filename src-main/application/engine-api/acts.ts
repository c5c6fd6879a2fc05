import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { ActPage, ActWish } from '../views/acts.ts';

export type ActsApi = {
  listActs: (argument: {
    wish: ActWish;
    /** A place that a page before gave; null for the latest. */
    before: number | null;
    limit: number;
  }) => Promise<Outcome<ActPage>>;
  exportActs: (argument: {
    wish: ActWish;
    language: 'fr' | 'en';
  }) => Promise<Outcome<{ bytes: Uint8Array; count: number }>>;
};
