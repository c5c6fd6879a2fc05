import type { Explanation, LabelUnit } from './alignment.ts';
import { alignWords } from './alignment.ts';
import type { DrinkEntry } from './drink-entry.ts';
import type { LabelReading, ReadToken } from './label-reading.ts';
import { contrastOf } from './contrasts.ts';
import { ABBREVIATIONS, APPELLATION_KEYS, COLOUR_BY_WORD, GENERIC_WORDS } from './lexicon.ts';
import type { NumberReading } from './numbers.ts';
import { readNumbers } from './numbers.ts';
import type { ServedVolume } from './serving-volume.ts';
import { resolveServing } from './serving-volume.ts';

export interface ColourEvidence {
  readonly index: number;
  readonly colour: string;
  readonly agrees: boolean;
}

export interface Evidence {
  readonly explanations: readonly Explanation[];
  readonly unexplained: readonly ReadToken[];
  readonly colours: readonly ColourEvidence[];
  readonly numbers: readonly NumberReading[];
  readonly served: ServedVolume;
  readonly vintage: 'exact' | 'other' | 'none';
  readonly labelVintage: number | null;
  readonly features: Features;
}

/** What speaks for and against a drink; each is a number the scoring weighs. */
export interface Features {
  /** Weight of the label's words that the drink explains, and of those it doesn't. */
  readonly explained: number;
  readonly unexplained: number;
  /** Share, 0..1, of the drink's own words that the label says. */
  readonly coverage: number;
  /** Weight of the drink's cuvée words that the label leaves out. */
  readonly silent: number;
  readonly startsWithName: number;
  readonly colourAgrees: number;
  readonly colourConflict: number;
  readonly unsaidColour: number;
  readonly vintageAgrees: number;
  readonly vintageConflict: number;
  readonly unsaidVintage: number;
  readonly ageConflict: number;
  readonly isSold: number;
  readonly isUnsold: number;
  readonly unsaidSize: number;
  readonly foodWords: number;
  readonly otherAppellation: number;
  readonly contrast: number;
  /** Heaviest word of the label that the drink doesn't explain. */
  readonly heaviest: number;
}

export type WordWeight = (text: string) => number;

/** A serving word stays one unless the drink's name says it ("BARON ARDEUIL") or it cuts a name ("PTE EGLISE"). */
function isPrintedAsWord(explanation: Explanation, token: ReadToken): boolean {
  const isSaid = explanation.likeness === 'exact' || ABBREVIATIONS.has(token.text);
  return isSaid && (explanation.field === 'name' || explanation.field === 'producer');
}

function keepUsable(
  reading: LabelReading,
  explanations: readonly Explanation[],
  entry: DrinkEntry,
): Explanation[] {
  return explanations.filter((explanation) =>
    explanation.tokens.every((index) => {
      const token = reading.tokens[index];
      if (token === undefined) return false;
      if (token.role === 'serving')
        return isPrintedAsWord(explanation, token) || explanation.field === 'serving';
      if (token.colour !== null && entry.colour !== null && entry.category !== 'bière') {
        return explanation.field !== 'kind' && isColourOf(explanation, entry, token);
      }
      return true;
    }),
  );
}

/** On a wine, a colour word counts as a word only where the drink's own name says that colour. */
function isColourOf(explanation: Explanation, entry: DrinkEntry, token: ReadToken): boolean {
  return explanation.covers.some((at) => {
    const text = entry.base[at]?.text ?? '';
    return text === token.text || COLOUR_BY_WORD.get(text) === token.colour;
  });
}

function unexplainedWeight(token: ReadToken, entry: DrinkEntry, weigh: WordWeight): number {
  if (token.text === 'maison' && entry.drink.producer) return 0.9;
  if (token.role === 'neutral') return 0.12;
  if (token.role === 'number') return token.text.length <= 3 ? 0.4 : 0.6;
  if (token.isFood) return 1.6;
  if (GENERIC_WORDS.has(token.text)) return 0.35;
  if (token.text.length === 1) return token.word.isCut ? 0.45 : 0.2;
  return token.text.length === 2 ? 0.6 : Math.max(0.55, weigh(token.text));
}

function coverageOf(
  entry: DrinkEntry,
  explanations: readonly Explanation[],
  weigh: WordWeight,
): [number, number] {
  const saidWords = new Set<number>();
  const inAppellation = new Set(entry.appellation);
  for (const { covers } of explanations)
    for (const at of covers) saidWords.add(entry.base[at]?.word.id ?? -1);
  let total = 0;
  let said = 0;
  let silent = 0;
  for (const word of entry.base) {
    if (word.isStop || word.field === 'region') continue;
    const scale = word.field === 'name' ? 1 : word.field === 'producer' ? 0.35 : 0.5;
    const weight = scale * weigh(word.text) * (word.isGeneric ? 0.4 : 1);
    total += weight;
    if (saidWords.has(word.word.id)) said += weight;
    else if (
      word.field === 'name' &&
      !inAppellation.has(word.text) &&
      COLOUR_BY_WORD.get(word.text) !== entry.colour
    )
      silent += weight;
  }
  return [total === 0 ? 0 : said / total, silent];
}

function readColours(
  reading: LabelReading,
  entry: DrinkEntry,
  explained: ReadonlySet<number>,
): ColourEvidence[] {
  if (entry.colour === null) return [];
  return reading.tokens.flatMap((token) =>
    token.colour === null || token.role !== 'word' || explained.has(token.index)
      ? []
      : [{ index: token.index, colour: token.colour, agrees: token.colour === entry.colour }],
  );
}

/** "BROUILLY" is not Côte de Brouilly, "CHABLIS" not Petit Chablis, "MEDOC" not Haut-Médoc. */
function namesOtherAppellation(
  reading: LabelReading,
  entry: DrinkEntry,
  explanations: readonly Explanation[],
): boolean {
  const { appellation } = entry;
  if (appellation.length < 2) return false;
  const said = new Set(
    explanations.flatMap((explanation) => explanation.covers.map((at) => entry.base[at]?.text ?? '')),
  );
  const first = appellation[0] ?? '';
  const missesHead = !said.has(first) && appellation.slice(1).some((word) => said.has(word));
  if (!missesHead) return false;
  for (let start = 1; start < appellation.length; start += 1) {
    const tail = appellation.slice(start).join(' ');
    if (APPELLATION_KEYS.has(tail)) {
      const distinct = appellation.slice(start).filter((word) => word.length > 2);
      return distinct.every((word) => said.has(word)) && !saysMore(reading, entry, explanations);
    }
  }
  return false;
}

function saysMore(reading: LabelReading, entry: DrinkEntry, explanations: readonly Explanation[]): boolean {
  return (
    explanations.some((explanation) =>
      explanation.covers.some((at) => {
        const word = entry.base[at];
        return (
          word !== undefined &&
          !entry.appellation.includes(word.text) &&
          word.field !== 'appellation' &&
          !word.isGeneric
        );
      }),
    ) && reading.tokens.length > 1
  );
}

export function weighEvidence(
  reading: LabelReading,
  units: readonly LabelUnit[],
  entry: DrinkEntry,
  weigh: WordWeight,
): Evidence {
  const numbers = readNumbers(reading, entry);
  const aligned = keepUsable(reading, alignWords(reading, units, entry), entry);
  const wordTokens = new Set(
    aligned.filter((one) => one.field !== 'serving').flatMap((explanation) => explanation.tokens),
  );
  const sizes = numbers.filter((number) => number.meaning === 'size').map((number) => number.index);
  const served = resolveServing(reading, entry, sizes, wordTokens);
  const hasWords = aligned.some((one) => one.field !== 'serving');
  const explanations = hasWords ? aligned.filter((one) => one.field !== 'serving') : aligned;
  const settled = new Set([...wordTokens, ...served.tokens]);
  const colours = readColours(reading, entry, wordTokens);
  colours.forEach((colour) => settled.add(colour.index));
  const vintages = numbers.filter((number) => number.year !== null && !wordTokens.has(number.index));
  const labelVintage = vintages[0]?.year ?? null;
  numbers
    .filter((number) => number.meaning !== 'unknown' && number.meaning !== 'age' && number.meaning !== 'name')
    .forEach((number) => settled.add(number.index));
  const unexplained = reading.tokens.filter(
    (token) => !settled.has(token.index) && token.role !== 'stop' && token.role !== 'serving',
  );
  const vintage =
    labelVintage === null || entry.vintage === null
      ? 'none'
      : labelVintage === entry.vintage
        ? 'exact'
        : 'other';
  let explained = 0;
  let missed = unexplained.reduce((sum, token) => sum + unexplainedWeight(token, entry, weigh), 0);
  for (const one of explanations) {
    const text = one.covers.length > 0 ? (entry.base[one.covers[0] ?? 0]?.text ?? '') : one.shown;
    const isGeneric = GENERIC_WORDS.has(text) && one.covers.length < 2;
    const weight =
      weigh(text) * (one.field === 'kind' || isGeneric ? 0.4 : 1) +
      0.15 * (Math.min(one.covers.length, 2) - 1);
    explained += weight * one.quality;
    missed += weight * (1 - one.quality) * 0.5;
  }
  const drinkWords = entry.base.map((word) => word.text);
  const [coverage, silent] = coverageOf(entry, explanations, weigh);
  const saysColour =
    colours.some((colour) => colour.agrees) ||
    explanations.some((one) =>
      one.covers.some((at) => COLOUR_BY_WORD.get(entry.base[at]?.text ?? '') === entry.colour),
    );
  const size = entry.drink.volumeCl ?? null;
  const isOddSize =
    size !== null &&
    (entry.category === 'vin' || entry.category === 'champagne') &&
    (size >= 150 || size < 50);
  const firstName = entry.base.findIndex((word) => !word.isStop && !word.isGeneric);
  return {
    explanations,
    unexplained,
    colours,
    numbers,
    served,
    vintage,
    labelVintage,
    features: {
      explained,
      unexplained: missed,
      coverage,
      silent,
      startsWithName: explanations.some((one) => one.covers.includes(firstName)) ? 1 : 0,
      colourAgrees: colours.some((colour) => colour.agrees) ? 1 : 0,
      colourConflict: colours.some((colour) => !colour.agrees) ? 1 : 0,
      unsaidColour: entry.colour === 'rosé' && !saysColour ? 1 : 0,
      vintageAgrees: vintage === 'exact' ? 1 : 0,
      vintageConflict: vintage === 'other' ? 1 : 0,
      unsaidVintage:
        entry.category === 'champagne' && (entry.vintage !== null) !== (labelVintage !== null) ? 1 : 0,
      ageConflict: numbers.some((number) => number.meaning === 'age') ? 1 : 0,
      isSold: served.fit === 'sold' ? 1 : 0,
      isUnsold: served.fit === 'unsold' ? 1 : 0,
      unsaidSize: isOddSize && served.fit === 'none' ? 1 : 0,
      foodWords: unexplained.filter((token) => token.isFood).length,
      otherAppellation: namesOtherAppellation(reading, entry, explanations) ? 1 : 0,
      contrast: Math.max(0, ...unexplained.map((token) => contrastOf(token.text, drinkWords))),
      heaviest: Math.max(0, ...unexplained.map((token) => unexplainedWeight(token, entry, weigh))),
    },
  };
}
