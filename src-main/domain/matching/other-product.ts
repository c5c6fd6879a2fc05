import type { Explanation } from './alignment.ts';
import type { DrinkEntry } from './drink-entry.ts';
import { GENERIC_WORDS } from './lexicon.ts';
import { hasPlainName, isPlainWord } from './plain-name.ts';
import { findByWords } from './products.ts';

/** "JACK DANIELS" is a whole name: where only the Honey is kept, it is another bottle. */
export function namesOtherProduct(entry: DrinkEntry, explanations: readonly Explanation[]): boolean {
  const said = explanations.flatMap((one) => one.covers.map((at) => entry.base[at]?.text ?? ''));
  const product = findByWords(said);
  if (product === null || product === entry.product || hasPlainName(entry)) return false;
  const words = new Set(said);
  return entry.base.some(
    ({ field, isStop, text }) =>
      field === 'name' &&
      !isStop &&
      !words.has(text) &&
      !GENERIC_WORDS.has(text) &&
      !isPlainWord(entry, text),
  );
}
