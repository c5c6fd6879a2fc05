import type { Explanation, LabelUnit } from './alignment.ts';
import { alignWords } from './alignment.ts';
import type { DrinkEntry } from './drink-entry.ts';
import type { LabelReading, ReadToken } from './label-reading.ts';
import { ABBREVIATIONS, COLOUR_BY_WORD, SYNONYMS } from './lexicon.ts';
import type { NumberReading } from './numbers.ts';
import { readNumbers } from './numbers.ts';
import type { ServedVolume } from './serving-volume.ts';
import { resolveServing } from './serving-volume.ts';

export interface ColourEvidence {
  readonly index: number;
  readonly colour: string;
  readonly agrees: boolean;
}

/** What the label says once read for one drink. */
export interface DrinkReading {
  readonly explanations: readonly Explanation[];
  readonly unexplained: readonly ReadToken[];
  readonly colours: readonly ColourEvidence[];
  readonly numbers: readonly NumberReading[];
  readonly served: ServedVolume;
  readonly vintage: 'exact' | 'other' | 'none';
  readonly labelVintage: number | null;
}

/** A serving word stays one unless the drink's name says it ("BARON ARDEUIL") or it cuts a name ("PTE EGLISE"). */
function isPrintedAsWord(explanation: Explanation, token: ReadToken): boolean {
  const isSaid =
    explanation.likeness === 'exact' ||
    explanation.tokens.length > 1 ||
    explanation.text === `${token.text}s` ||
    SYNONYMS.get(token.text)?.includes(explanation.text) === true ||
    ABBREVIATIONS.has(token.text);
  return isSaid && (explanation.field === 'name' || explanation.field === 'producer');
}

/** On a wine, a colour word counts as a word only where the drink's own name says that colour. */
function isColourOf(explanation: Explanation, entry: DrinkEntry, token: ReadToken): boolean {
  return explanation.covers.some((at) => {
    const text = entry.base[at]?.text ?? '';
    return text === token.text || COLOUR_BY_WORD.get(text) === token.colour;
  });
}

function isUsable(explanation: Explanation, entry: DrinkEntry, token: ReadToken | undefined): boolean {
  if (token === undefined) return false;
  if (token.role === 'serving') return isPrintedAsWord(explanation, token) || explanation.field === 'serving';
  if (token.colour === null || entry.colour === null) return true;
  return explanation.field !== 'kind' && isColourOf(explanation, entry, token);
}

function explainWords(reading: LabelReading, units: readonly LabelUnit[], entry: DrinkEntry): Explanation[] {
  const usable = alignWords(reading, units, entry).filter((one) =>
    one.tokens.every((index) => isUsable(one, entry, reading.tokens[index])),
  );
  const words = usable.filter((one) => one.field !== 'serving');
  return words.length > 0 ? words : usable;
}

function readColours(reading: LabelReading, entry: DrinkEntry, taken: ReadonlySet<number>): ColourEvidence[] {
  if (entry.colour === null) return [];
  return reading.tokens.flatMap((token) =>
    token.colour === null || token.role !== 'word' || taken.has(token.index)
      ? []
      : [{ index: token.index, colour: token.colour, agrees: token.colour === entry.colour }],
  );
}

/** Reads the label as if it meant this drink. */
export function readFor(reading: LabelReading, units: readonly LabelUnit[], entry: DrinkEntry): DrinkReading {
  const numbers = readNumbers(reading, entry);
  const explanations = explainWords(reading, units, entry);
  const asWords = new Set(explanations.flatMap((one) => (one.field === 'serving' ? [] : one.tokens)));
  const sizes = numbers.filter((number) => number.meaning === 'size').map((number) => number.index);
  const served = resolveServing(reading, entry, sizes, asWords);
  const colours = readColours(reading, entry, asWords);
  const labelVintage =
    numbers.find((number) => number.year !== null && !asWords.has(number.index))?.year ?? null;
  const isKnown = (number: NumberReading): boolean => number.year !== null || number.meaning === 'size';
  const settled = new Set([
    ...asWords,
    ...served.tokens,
    ...colours.map((colour) => colour.index),
    ...numbers.filter(isKnown).map((number) => number.index),
  ]);
  const isContent = (token: ReadToken): boolean => token.role !== 'stop' && token.role !== 'serving';
  const isSameYear = labelVintage === entry.vintage;
  return {
    explanations,
    unexplained: reading.tokens.filter((token) => isContent(token) && !settled.has(token.index)),
    colours,
    numbers,
    served,
    vintage: labelVintage === null || entry.vintage === null ? 'none' : isSameYear ? 'exact' : 'other',
    labelVintage,
  };
}
