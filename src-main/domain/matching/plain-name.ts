import categoryData from './data/categories.json' with { type: 'json' };
import type { DrinkEntry } from './drink-entry.ts';
import { COLOUR_BY_WORD, GENERIC_WORDS, PLAIN_WORDS } from './lexicon.ts';

const WORDS_BY_CATEGORY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(categoryData).map(([category, { words }]) => [
    category,
    // Water is filed under soft drinks as often as not.
    new Set(category === 'soft' ? [...words, ...categoryData.eau.words] : words),
  ]),
);

/** Says what sort of drink it is and no more: "nature", or "whisky" for a spirit. */
export function isPlainWord(entry: DrinkEntry, text: string): boolean {
  return PLAIN_WORDS.has(text) || WORDS_BY_CATEGORY.get(entry.category)?.has(text) === true;
}

/** "Eau plate", "Whisky", "Rhum blanc": the house's name is what tells this drink from others. */
export function hasPlainName(entry: DrinkEntry): boolean {
  return entry.base.every(
    (word) =>
      word.field !== 'name' ||
      word.isStop ||
      GENERIC_WORDS.has(word.text) ||
      COLOUR_BY_WORD.has(word.text) ||
      isPlainWord(entry, word.text),
  );
}
