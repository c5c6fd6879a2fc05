import type { Explanation } from './alignment.ts';
import type { DrinkEntry } from './drink-entry.ts';
import type { ReadToken } from './label-reading.ts';
import { COLOUR_BY_WORD, GENERIC_WORDS } from './lexicon.ts';

/** How telling a word is in this library: near 1 when rare, near 0 when every drink says it. */
export type WordWeight = (text: string) => number;

const FOOD_WEIGHT = 1.6;

/** What a word of the label costs a drink that doesn't explain it. */
export function unexplainedWeight(token: ReadToken, entry: DrinkEntry, weigh: WordWeight): number {
  const isHouseMade = token.text === 'maison' && Boolean(entry.drink.producer);
  if (isHouseMade) return 0.9;
  if (token.role === 'neutral') return 0.12;
  if (token.role === 'number') return token.text.length <= 3 ? 0.4 : 0.6;
  if (token.isFood) return FOOD_WEIGHT;
  if (token.text === 'gc' || token.text === '1er') return 0.9;
  if (GENERIC_WORDS.has(token.text)) return 0.35;
  if (token.text.length === 1) return token.word.isCut ? 0.45 : 0.2;
  return token.text.length === 2 ? 0.6 : Math.max(0.55, weigh(token.text));
}

/** What an explained word of the label brings. */
export function explainedWeight(one: Explanation, entry: DrinkEntry, weigh: WordWeight): number {
  if (one.field === 'kind') return 0.4 * weigh(one.text);
  if (one.field === 'alias' || one.covers.length === 0) return weigh(one.text);
  const weights = one.covers.map((at) => {
    const word = entry.base[at];
    return word === undefined ? 0 : weigh(word.text) * (word.isGeneric || word.isStop ? 0.4 : 1);
  });
  return Math.max(...weights) + 0.15 * (Math.min(one.covers.length, 2) - 1);
}

export interface Coverage {
  /** Share, 0..1, of the drink's own words that the label says. */
  readonly share: number;
  /** Weight of the cuvée words, neither appellation nor colour, that the label leaves out. */
  readonly silent: number;
}

/** A nickname says the whole name: "SPRITZ" is the Aperol Spritz where there are several. */
function saidPositions(entry: DrinkEntry, explanations: readonly Explanation[]): number[] {
  const nicknames = entry.words.filter(
    (word) => word.field === 'alias' && explanations.some((one) => one.wordId === word.word.id),
  );
  return [...explanations, ...nicknames].flatMap((one) => one.covers);
}

export function coverageOf(
  entry: DrinkEntry,
  explanations: readonly Explanation[],
  weigh: WordWeight,
): Coverage {
  const saidWords = new Set(saidPositions(entry, explanations).map((at) => entry.base[at]?.word.id));
  let total = 0;
  let said = 0;
  let silent = 0;
  for (const word of entry.base) {
    if (word.isStop || word.field === 'region') continue;
    const scale = word.field === 'name' ? 1 : word.field === 'producer' ? 0.35 : 0.5;
    const weight = scale * weigh(word.text) * (word.isGeneric ? 0.4 : 1);
    total += weight;
    if (saidWords.has(word.word.id)) said += weight;
    else if (word.field === 'name' && !isPlaceOrColour(entry, word.text)) silent += weight;
  }
  return { share: total === 0 ? 0 : said / total, silent };
}

function isPlaceOrColour(entry: DrinkEntry, text: string): boolean {
  return entry.appellation.includes(text) || COLOUR_BY_WORD.get(text) === entry.colour;
}
