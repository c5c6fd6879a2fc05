import { FirstNight1764000000001 } from './0001-first-night.ts';

/** In order. A migration that has landed is never edited: the next change is a new one. */
export const migrations = [FirstNight1764000000001] as const;
