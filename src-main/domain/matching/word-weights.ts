import type { Explanation } from './alignment.ts';
import type { DrinkEntry } from './drink-entry.ts';
import type { ReadToken } from './label-reading.ts';
import { COLOUR_BY_WORD, GENERIC_WORDS, TELLING_WORDS } from './lexicon.ts';
import { isPlainWord } from './plain-name.ts';
import { isFlavourUnder } from './umbrellas.ts';

/** How telling a word is in this library: near 1 when rare, near 0 when every drink says it. */
export type WordWeight = (text: string) => number;

const FOOD_WEIGHT = 1.6;

/** What a word of the label costs a drink that doesn't explain it. */
export function unexplainedWeight(token: ReadToken, entry: DrinkEntry, weigh: WordWeight): number {
  const isHouseMade = token.text === 'maison' && Boolean(entry.drink.producer);
  if (isHouseMade) return 0.9;
  if (token.role === 'neutral') return 0.12;
  if (isFlavourUnder(entry.base, token.text)) return 0.25;
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
    if (word === undefined) return 0;
    // The wine's colour is weighed apart, wherever it is said.
    const isItsColour = entry.colour !== null && COLOUR_BY_WORD.has(word.text);
    return weigh(word.text) * (word.isGeneric || word.isStop || isItsColour ? 0.4 : 1);
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
  const said = [...explanations, ...nicknames].flatMap((one) => one.covers);
  const texts = new Set(explanations.map((one) => one.text));
  const isNicknamed = entry.nicknames.some((words) => words.every((word) => texts.has(word)));
  return isNicknamed
    ? [...said, ...entry.base.flatMap(({ field }, at) => (field === 'name' ? [at] : []))]
    : said;
}

export function coverageOf(
  entry: DrinkEntry,
  explanations: readonly Explanation[],
  saysColour: boolean,
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
    else if (word.field === 'name' && !entry.appellation.includes(word.text)) {
      silent += weight * silenceOf(entry, word.text, saysColour);
    }
  }
  return { share: total === 0 ? 0 : said / total, silent };
}

// A wine whose name says its colour has a twin of another colour nearby.
const COLOUR_LEFT_OUT = 0.5;
const PLAIN_LEFT_OUT = 0.3;
const TELLING_LEFT_OUT = 1.5;

/** How much is left unsaid, 0..1, where the label leaves out this word of the name. */
function silenceOf(entry: DrinkEntry, text: string, saysColour: boolean): number {
  if (TELLING_WORDS.has(text)) return TELLING_LEFT_OUT;
  if (isPlainWord(entry, text)) return PLAIN_LEFT_OUT;
  if (!COLOUR_BY_WORD.has(text) || entry.colour === null) return 1;
  return saysColour || COLOUR_BY_WORD.get(text) !== entry.colour ? 0 : COLOUR_LEFT_OUT;
}
