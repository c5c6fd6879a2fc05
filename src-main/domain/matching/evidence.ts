import type { Explanation, LabelUnit } from './alignment.ts';
import { contrastOf } from './contrasts.ts';
import type { DrinkEntry } from './drink-entry.ts';
import type { Features } from './features.ts';
import type { LabelReading } from './label-reading.ts';
import { isSortWord } from './house-drinks.ts';
import { COLOUR_BY_WORD } from './lexicon.ts';
import { namesItsStart, namesOtherAppellation } from './other-appellation.ts';
import { namesOtherProduct } from './other-product.ts';
import { hasPlainName } from './plain-name.ts';
import type { DrinkReading } from './read-for-drink.ts';
import { readFor } from './read-for-drink.ts';
import { isFlavourUnder } from './umbrellas.ts';
import type { WordWeight } from './word-weights.ts';
import { coverageOf, explainedWeight, unexplainedWeight } from './word-weights.ts';

/** Where the label names no drink but a sort: whether the venue pours this one of it. */
export type House = 'unasked' | 'poured' | 'beside';

export interface Evidence extends DrinkReading {
  readonly features: Features;
}

function saysColour(found: DrinkReading, entry: DrinkEntry): boolean {
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

function saysHouseOnly(entry: DrinkEntry, explanations: readonly Explanation[]): boolean {
  const nameWords = new Set(entry.base.flatMap((word) => (word.field === 'name' ? [word.text] : [])));
  const isOfHouse = (one: Explanation): boolean =>
    one.field === 'kind' || (one.field === 'producer' && !nameWords.has(one.text));
  return explanations.some((one) => one.field === 'producer') && explanations.every(isOfHouse);
}

// "VERRE ROUGE" says little, but all of it.
const HOUSE_SORT = 0.4;

const flag = (condition: boolean): number => (condition ? 1 : 0);

function toFeatures(found: DrinkReading, entry: DrinkEntry, weigh: WordWeight, house: House): Features {
  const { explanations, unexplained, colours, served, vintage } = found;
  const counted = house === 'poured' ? unexplained.filter((token) => !isSortWord(token.text)) : unexplained;
  const costs = counted.map((token) => unexplainedWeight(token, entry, weigh));
  let explained = 0;
  let missed = costs.reduce((sum, cost) => sum + cost, 0);
  for (const one of explanations) {
    const weight = explainedWeight(one, entry, weigh);
    explained += weight * one.quality;
    missed += weight * (1 - one.quality) * 0.5;
  }
  if (house === 'poured') explained += HOUSE_SORT;
  const drinkWords = entry.base.map((word) => word.text);
  const coverage = coverageOf(entry, explanations, saysColour(found, entry), weigh);
  const firstName = entry.base.findIndex((word) => !word.isStop && !word.isGeneric);
  return {
    explained,
    unexplained: missed,
    heaviest: Math.max(0, ...costs),
    coverage: coverage.share,
    silent: coverage.silent,
    startsWithName: flag(explanations.some((one) => one.covers.includes(firstName))),
    colourAgrees: flag(entry.colour !== null && saysColour(found, entry)),
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
    otherAppellation: flag(namesOtherAppellation(entry, explanations, unexplained)),
    startOfAppellation: flag(namesItsStart(entry, explanations)),
    otherProduct: flag(coverage.silent > 0 && !hasVintages(entry) && namesOtherProduct(entry, explanations)),
    besideHouse: flag(house === 'beside'),
    sortOnly: flag(
      house !== 'poured' && explanations.length > 0 && explanations.every((one) => one.field === 'kind'),
    ),
    houseOnly: flag(!hasVintages(entry) && !hasPlainName(entry) && saysHouseOnly(entry, explanations)),
    contrast: Math.max(
      0,
      ...counted.map(({ text }) => (isFlavourUnder(entry.base, text) ? 0 : contrastOf(text, drinkWords))),
    ),
  };
}

/** Reads the label as if it meant this drink, and weighs how well that holds. */
export function weighEvidence(
  reading: LabelReading,
  units: readonly LabelUnit[],
  entry: DrinkEntry,
  weigh: WordWeight,
  house: House,
): Evidence {
  const found = readFor(reading, units, entry);
  return { ...found, features: toFeatures(found, entry, weigh, house) };
}
