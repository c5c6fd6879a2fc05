import type { Drink } from './drink.ts';
import { familyKey } from './family.ts';
import { likenessKey } from './library-file/likeness.ts';

export type DuplicateReason = 'same' | 'barcode' | 'words' | 'matcher';

export type DuplicatePair = { one: Drink; other: Drink; reason: DuplicateReason };

export const pairKey = (one: string, other: string): string =>
  one < other ? `${one}\n${other}` : `${other}\n${one}`;

const keys: Record<Exclude<DuplicateReason, 'matcher'>, (drink: Drink) => string | null> = {
  same: (drink) => `${familyKey(drink)}|${drink.vintage ?? ''}`,
  barcode: ({ barcode, vintage, containerMl }) =>
    barcode === null ? null : `${barcode}|${vintage ?? ''}|${containerMl ?? ''}`,
  words: likenessKey,
};

/** Sheets that seem to say one drink, each pair once, the surest reason first. */
export const findDuplicates = (
  drinks: readonly Drink[],
  isDistinct: (key: string) => boolean,
): DuplicatePair[] => {
  const found = new Map<string, DuplicatePair>();
  for (const reason of ['same', 'barcode', 'words'] as const) {
    const firstOf = new Map<string, Drink>();
    for (const drink of drinks) {
      const key = keys[reason](drink);
      if (key === null) continue;
      const one = firstOf.get(key);
      if (one === undefined) {
        firstOf.set(key, drink);
        continue;
      }
      const pair = pairKey(one.id, drink.id);
      if (!found.has(pair) && !isDistinct(pair)) found.set(pair, { one, other: drink, reason });
    }
  }
  return [...found.values()];
};
