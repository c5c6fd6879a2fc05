import productData from './data/products.json' with { type: 'json' };
import type { LabelReading } from './label-reading.ts';
import type { Appellation } from './lexicon.ts';
import { ABBREVIATIONS, APPELLATIONS, GRAPES, keyOf } from './lexicon.ts';
import type { Candidate } from './library-index.ts';
import { LibraryIndex } from './library-index.ts';
import { tokenizeField } from './tokens.ts';

function groupByWrittenName(): Map<string, Appellation[]> {
  const groups = new Map<string, Appellation[]>();
  for (const known of APPELLATIONS) {
    for (const name of new Set([known.name, ...known.aliases].map(keyOf))) {
      groups.set(name, [...(groups.get(name) ?? []), known]);
    }
  }
  return groups;
}

const BY_WRITTEN_NAME = groupByWrittenName();

const CLEAR_LEAD = 0.04;
const ENOUGH_SAID = 0.45;
const WHOLE_NAME_BONUS = 2;
const wordsOf = (text: string): string[] => tokenizeField(text).map((token) => token.text);
const GRAPE_WORDS = new Set(GRAPES.flatMap((grape) => wordsOf(grape.name)));
const APPELLATION_WORDS = new Set(APPELLATIONS.flatMap((appellation) => wordsOf(appellation.name)));

/** Names that the trade knows, looked up as a library of their own; built at the first need. */
class KnownNames {
  private index: LibraryIndex | null = null;
  private readonly fill: (index: LibraryIndex) => void;

  constructor(fill: (index: LibraryIndex) => void) {
    this.fill = fill;
  }

  rank(reading: LabelReading): Candidate[] {
    if (this.index === null) {
      this.index = new LibraryIndex();
      this.fill(this.index);
    }
    return this.index.rank(reading, {});
  }
}

const appellations = new KnownNames((index) => {
  APPELLATIONS.forEach((known, at) => {
    index.add({ id: String(at), name: known.name, appellation: known.name, category: known.category });
  });
});

const products = new KnownNames((index) => {
  productData.forEach((known, at) => {
    index.add({
      id: String(at),
      name: known.name,
      producer: known.producer,
      appellation: known.appellation,
      colour: known.colour,
      category: known.category,
    });
  });
});

const SURE_QUALITY = 0.8;

const isPlace = (word: string): boolean => !GRAPE_WORDS.has(word);

/** Two letters are enough where they cut one word only: "JO", not "CH". */
function isLongEnough(reading: LabelReading, tokens: readonly number[]): boolean {
  const text = tokens.map((index) => reading.tokens[index]?.text ?? '').join('');
  return text.length >= 3 || ABBREVIATIONS.get(text)?.length === 1;
}

function isColourWord(reading: LabelReading, tokens: readonly number[]): boolean {
  return tokens.every((index) => (reading.tokens[index]?.colour ?? null) !== null);
}

/** Library words that the label says beyond doubt (a two-letter acronym is no such thing). */
function surelySaid(reading: LabelReading, candidate: Candidate): string[] {
  const { base } = candidate.entry;
  return candidate.evidence.explanations
    .filter(
      (one) =>
        one.quality >= SURE_QUALITY &&
        one.field !== 'kind' &&
        !isColourWord(reading, one.tokens) &&
        isLongEnough(reading, one.tokens),
    )
    .flatMap((one) => one.covers.map((at) => base[at]))
    .flatMap((word) => (word === undefined || word.isStop || word.isGeneric ? [] : [word.text]));
}

/** The longest run of words that is an appellation's name or alias, if it is of one only. */
function findWrittenAppellation(reading: LabelReading): Appellation | null {
  const words = reading.tokens.filter((token) => token.kind === 'word').map((token) => token.text);
  for (let length = Math.min(5, words.length); length >= 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const known = BY_WRITTEN_NAME.get(words.slice(start, start + length).join(' ')) ?? [];
      if (known.length === 1) return known[0] ?? null;
    }
  }
  return null;
}

/** The appellation that the label names, none when two answer as well ("POUILLY"). */
export function findNamedAppellation(reading: LabelReading, colour: string | null): Appellation | null {
  const written = findWrittenAppellation(reading);
  if (written !== null) return written;
  const answers = appellations.rank(reading).flatMap((candidate) => {
    const known = APPELLATIONS[Number(candidate.entry.drink.id)];
    if (known === undefined || !surelySaid(reading, candidate).some(isPlace)) return [];
    const mayBe = colour === null || known.colours.length === 0 || known.colours.includes(colour);
    const rank = candidate.strength + WHOLE_NAME_BONUS * candidate.evidence.features.coverage;
    return mayBe ? [{ candidate, known, rank }] : [];
  });
  answers.sort((a, b) => b.rank - a.rank);
  const [first, second] = answers;
  if (first === undefined) return null;
  const { coverage } = first.candidate.evidence.features;
  const isClear = second === undefined || first.rank - second.rank >= CLEAR_LEAD;
  return coverage >= ENOUGH_SAID && isClear ? first.known : null;
}

export interface KnownProduct {
  readonly name: string;
  readonly producer: string | null;
  readonly category: string;
  readonly appellation: string | null;
}

/** The common product that the label names by more than its appellation or its grape. */
export function findNamedProduct(reading: LabelReading): KnownProduct | null {
  const [first, second] = products.rank(reading);
  if (first === undefined) return null;
  const { features } = first.evidence;
  if (features.heaviest > 0.3 || features.foodWords > 0 || features.contrast > 0) return null;
  if (second !== undefined && first.strength - second.strength < 0.05) return null;
  const said = surelySaid(reading, first);
  const isOwn = (word: string): boolean =>
    !first.entry.appellation.includes(word) && isPlace(word) && !APPELLATION_WORDS.has(word);
  const isAliasOnly = reading.tokens.every((token) => token.role !== 'word' || token.text.length <= 3);
  const isNamed = first.entry.drink.category === 'vin' ? said.some(isOwn) && !isAliasOnly : said.length > 0;
  return isNamed && features.coverage >= 0.35 ? (productData[Number(first.entry.drink.id)] ?? null) : null;
}
