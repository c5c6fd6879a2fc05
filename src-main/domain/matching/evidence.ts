import type { Explanation, LabelUnit } from './alignment.ts';
import { alignWords } from './alignment.ts';
import { contrastOf } from './contrasts.ts';
import type { DrinkEntry } from './drink-entry.ts';
import type { Features } from './features.ts';
import type { LabelReading, ReadToken } from './label-reading.ts';
import { ABBREVIATIONS, COLOUR_BY_WORD } from './lexicon.ts';
import type { NumberReading } from './numbers.ts';
import { readNumbers } from './numbers.ts';
import { namesOtherAppellation } from './other-appellation.ts';
import type { ServedVolume } from './serving-volume.ts';
import { resolveServing } from './serving-volume.ts';
import type { WordWeight } from './word-weights.ts';
import { coverageOf, explainedWeight, unexplainedWeight } from './word-weights.ts';

export interface ColourEvidence {
  readonly index: number;
  readonly colour: string;
  readonly agrees: boolean;
}

/** What the label says once read for one drink. */
interface Reading {
  readonly explanations: readonly Explanation[];
  readonly unexplained: readonly ReadToken[];
  readonly colours: readonly ColourEvidence[];
  readonly numbers: readonly NumberReading[];
  readonly served: ServedVolume;
  readonly vintage: 'exact' | 'other' | 'none';
  readonly labelVintage: number | null;
}

export interface Evidence extends Reading {
  readonly features: Features;
}

/** A serving word stays one unless the drink's name says it ("BARON ARDEUIL") or it cuts a name ("PTE EGLISE"). */
function isPrintedAsWord(explanation: Explanation, token: ReadToken): boolean {
  const isSaid =
    explanation.likeness === 'exact' ||
    explanation.text === `${token.text}s` ||
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

function readFor(reading: LabelReading, units: readonly LabelUnit[], entry: DrinkEntry): Reading {
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

function saysColour(found: Reading, entry: DrinkEntry): boolean {
  return (
    found.colours.some((colour) => colour.agrees) ||
    found.explanations.some((one) =>
      one.covers.some((at) => COLOUR_BY_WORD.get(entry.base[at]?.text ?? '') === entry.colour),
    )
  );
}

function hasOddSize(entry: DrinkEntry): boolean {
  const size = entry.drink.volumeCl ?? null;
  return hasVintages(entry) && size !== null && ((size >= 150 && size < 300) || size < 50);
}

/** A magnum or a half bottle of a wine kept in bottles only is another product, not another serving. */
function isLargeOrHalf(cl: number | null): boolean {
  return cl !== null && (cl >= 150 || cl === 37.5);
}

function hasVintages(entry: DrinkEntry): boolean {
  return entry.category === 'vin' || entry.category === 'champagne';
}

const flag = (condition: boolean): number => (condition ? 1 : 0);

function toFeatures(found: Reading, entry: DrinkEntry, weigh: WordWeight): Features {
  const { explanations, unexplained, colours, served, vintage } = found;
  const costs = unexplained.map((token) => unexplainedWeight(token, entry, weigh));
  let explained = 0;
  let missed = costs.reduce((sum, cost) => sum + cost, 0);
  for (const one of explanations) {
    const weight = explainedWeight(one, entry, weigh);
    explained += weight * one.quality;
    missed += weight * (1 - one.quality) * 0.5;
  }
  const drinkWords = entry.base.map((word) => word.text);
  const coverage = coverageOf(entry, explanations, weigh);
  const firstName = entry.base.findIndex((word) => !word.isStop && !word.isGeneric);
  return {
    explained,
    unexplained: missed,
    heaviest: Math.max(0, ...costs),
    coverage: coverage.share,
    silent: coverage.silent,
    startsWithName: flag(explanations.some((one) => one.covers.includes(firstName))),
    colourAgrees: flag(colours.some((colour) => colour.agrees)),
    colourConflict: flag(colours.some((colour) => !colour.agrees)),
    unsaidColour: flag(entry.colour === 'rosé' && !saysColour(found, entry)),
    vintageAgrees: flag(vintage === 'exact'),
    vintageConflict: flag(vintage === 'other'),
    unsaidVintage: flag(
      entry.category === 'champagne' && (entry.vintage !== null) !== (found.labelVintage !== null),
    ),
    ageConflict: flag(found.numbers.some((number) => number.meaning === 'age')),
    isSold: flag(served.fit === 'sold'),
    isUnsold: flag(served.fit === 'unsold'),
    sizeConflict: flag(served.fit === 'unsold' && isLargeOrHalf(served.volumeCl) && hasVintages(entry)),
    unsaidSize: flag(hasOddSize(entry) && served.fit === 'none'),
    foodWords: unexplained.filter((token) => token.isFood).length,
    otherAppellation: flag(namesOtherAppellation(entry, explanations)),
    contrast: Math.max(0, ...unexplained.map((token) => contrastOf(token.text, drinkWords))),
  };
}

/** Reads the label as if it meant this drink, and weighs how well that holds. */
export function weighEvidence(
  reading: LabelReading,
  units: readonly LabelUnit[],
  entry: DrinkEntry,
  weigh: WordWeight,
): Evidence {
  const found = readFor(reading, units, entry);
  return { ...found, features: toFeatures(found, entry, weigh) };
}
