import contrastData from './data/contrasts.json' with { type: 'json' };
import umbrellaData from './data/umbrellas.json' with { type: 'json' };

import { ABBREVIATIONS } from './lexicon.ts';
import type { BaseWord } from './segment-builder.ts';

interface Umbrella {
  /** Beside the fruits and herbs that any of them comes in. */
  readonly flavours: readonly string[];
  /** Flavours that a label says without the umbrella's own word. */
  readonly alone: readonly string[];
}

const UMBRELLAS: ReadonlyMap<string, Umbrella> = new Map(Object.entries(umbrellaData));
const FLAVOURS: ReadonlySet<string> = new Set(contrastData.find((group) => group.includes('framboise')));

const isFlavourOf = (umbrella: string, word: string): boolean =>
  FLAVOURS.has(word) || UMBRELLAS.get(umbrella)?.flavours.includes(word) === true;

/** The drink sold in every flavour under one name (sirop, infusion), if it is one. */
function umbrellaOf(words: readonly BaseWord[]): string | null {
  const name = words.filter((word) => word.field === 'name' && !word.isStop).map((word) => word.text);
  const umbrella = name.find((word) => UMBRELLAS.has(word));
  if (umbrella === undefined || name.some((word) => isFlavourOf(umbrella, word))) return null;
  return umbrella;
}

/** "VERVEINE" where the library has one sheet for all the infusions. */
export function flavoursAlone(name: readonly BaseWord[]): readonly string[] {
  return UMBRELLAS.get(umbrellaOf(name) ?? '')?.alone ?? [];
}

/** "SIROP MENTHE" where the library has one sheet for all the syrups. */
export function isFlavourUnder(drinkWords: readonly BaseWord[], word: string): boolean {
  const umbrella = umbrellaOf(drinkWords);
  if (umbrella === null) return false;
  return [word, ...(ABBREVIATIONS.get(word) ?? [])].some((form) => isFlavourOf(umbrella, form));
}
