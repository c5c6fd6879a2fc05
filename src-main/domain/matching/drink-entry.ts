import categoryData from './data/categories.json' with { type: 'json' };
import { fold } from './fold.ts';
import { COLOUR_BY_WORD, findAppellation, GENERIC_WORDS, SERVING_BY_WORD, STOP_WORDS } from './lexicon.ts';
import { findProduct } from './products.ts';
import { tokenizeField } from './tokens.ts';
import type { LibraryDrink } from './types.ts';
import type { Vocabulary, VocabularyWord } from './vocabulary.ts';

export type Field = 'name' | 'producer' | 'appellation' | 'region' | 'alias' | 'kind' | 'serving';

export interface BaseWord {
  readonly text: string;
  readonly shown: string;
  readonly field: Field;
  readonly word: VocabularyWord;
  readonly isStop: boolean;
  readonly isGeneric: boolean;
  readonly inAppellation: boolean;
}

export interface EntryWord {
  readonly word: VocabularyWord;
  readonly field: Field;
  /** Positions in `base` that this word says. */
  readonly covers: readonly number[];
  /** Nicknames and kinds are weaker evidence than what the venue wrote. */
  readonly factor: number;
}

export interface DrinkEntry {
  readonly drink: LibraryDrink;
  readonly base: readonly BaseWord[];
  readonly words: readonly EntryWord[];
  readonly colour: string | null;
  readonly vintage: number | null;
  readonly category: string;
  readonly appellationKey: string;
  /** Same wine whatever its vintage, colour and size. */
  readonly wineKey: string;
}

const CATEGORIES: Readonly<Record<string, { readonly words: readonly string[] } | undefined>> = categoryData;
const FACTORS: Readonly<Record<Field, number>> = {
  name: 1,
  producer: 1,
  appellation: 1,
  region: 0.85,
  alias: 0.92,
  kind: 0.75,
  serving: 0.9,
};
const EVERYDAY_SERVINGS = new Set(['verre', 'bouteille', 'dose', 'demi']);
const SPIRIT_TYPES = new Set(CATEGORIES['spiritueux']?.words ?? []);

class EntryBuilder {
  readonly base: BaseWord[] = [];
  readonly words: EntryWord[] = [];
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  addField(text: string | null | undefined, field: Field, appellationWords: ReadonlySet<string>): number[] {
    const positions: number[] = [];
    for (const token of tokenizeField(text)) {
      const word = this.vocabulary.intern(token.text, true);
      positions.push(this.base.length);
      this.words.push({ word, field, covers: [this.base.length], factor: FACTORS[field] });
      this.base.push({
        text: token.text,
        shown: token.shown,
        field,
        word,
        isStop: STOP_WORDS.has(token.text),
        isGeneric: GENERIC_WORDS.has(token.text),
        inAppellation: appellationWords.has(token.text),
      });
    }
    this.addGluedPairs(positions, field);
    this.addAcronyms(positions, field);
    return positions;
  }

  addExtra(text: string, field: Field, covers: readonly number[], isLoose: boolean): void {
    const word = this.vocabulary.intern(text, isLoose);
    if (this.words.some((known) => known.word === word && known.field !== 'region')) return;
    this.words.push({ word, field, covers, factor: FACTORS[field] });
  }

  private addGluedPairs(positions: readonly number[], field: Field): void {
    for (let i = 0; i + 1 < positions.length; i += 1) {
      const [first, second] = [positions[i] ?? 0, positions[i + 1] ?? 0];
      const glued = `${this.base[first]?.text ?? ''}${this.base[second]?.text ?? ''}`;
      const word = this.vocabulary.intern(glued, false);
      this.words.push({ word, field, covers: [first, second], factor: FACTORS[field] });
    }
  }

  private addAcronyms(positions: readonly number[], field: Field): void {
    const content = positions.filter((at) => this.base[at]?.isStop === false);
    for (const run of [positions, content]) {
      for (let length = Math.min(5, run.length); length >= 2; length -= 1) {
        if (length === 2 && run.length > 2 && field !== 'producer') continue;
        const covers = run.slice(0, length);
        const letters = covers.map((at) => this.base[at]?.text.charAt(0) ?? '').join('');
        const word = this.vocabulary.intern(letters, false);
        this.words.push({ word, field, covers, factor: FACTORS[field] * (length === 2 ? 0.75 : 0.88) });
      }
    }
  }
}

function yearInName(name: string | null | undefined): number | null {
  const found = /\b(19[5-9]\d|20[0-4]\d)\b/.exec(name ?? '');
  return found === null ? null : Number(found[1]);
}

function isSizeOrServing(word: string): boolean {
  return /^\d+$/.test(word) || SERVING_BY_WORD.has(word);
}

function addKnowledge(builder: EntryBuilder, drink: LibraryDrink, namePositions: readonly number[]): void {
  const product = findProduct(drink);
  const kinds = new Set(CATEGORIES[drink.category ?? '']?.words ?? []);
  const typeWords = tokenizeField(product?.type).map((token) => token.text);
  if (typeWords.some((word) => SPIRIT_TYPES.has(word))) SPIRIT_TYPES.forEach((word) => kinds.delete(word));
  for (const alias of product?.aliases ?? []) {
    const parts = tokenizeField(alias).map((token) => token.text);
    const useful = parts.filter((part) => !isSizeOrServing(part) && !STOP_WORDS.has(part));
    if (parts.length === 1) builder.addExtra(parts[0] ?? '', 'alias', namePositions, true);
    else for (const part of useful) if (part.length > 2) builder.addExtra(part, 'alias', [], true);
  }
  for (const part of (product?.parts ?? []).flatMap(tokenizeField)) {
    if (!STOP_WORDS.has(part.text)) builder.addExtra(part.text, 'kind', [], true);
  }
  for (const word of [...typeWords, ...kinds])
    if (!STOP_WORDS.has(word)) builder.addExtra(word, 'kind', [], true);
}

export function buildEntry(drink: LibraryDrink, vocabulary: Vocabulary): DrinkEntry {
  const builder = new EntryBuilder(vocabulary);
  const appellation = findAppellation(drink.appellation) ?? null;
  const appellationText = drink.appellation ?? '';
  const appellationWords = new Set(tokenizeField(appellationText).map((token) => token.text));
  const name = builder.addField(drink.name, 'name', appellationWords);
  builder.addField(drink.producer, 'producer', new Set());
  const place = builder.addField(appellationText, 'appellation', appellationWords);
  builder.addField(drink.region, 'region', new Set());
  for (const alias of appellation?.aliases ?? []) {
    const parts = tokenizeField(alias).map((token) => token.text);
    if (parts.length === 1) builder.addExtra(parts[0] ?? '', 'alias', place, true);
  }
  addKnowledge(builder, drink, name);
  for (const format of drink.formats ?? []) {
    for (const token of tokenizeField(format.name)) {
      if (!EVERYDAY_SERVINGS.has(token.text)) builder.addExtra(token.text, 'serving', [], true);
    }
  }
  const key = (text: string | null | undefined): string =>
    fold(text ?? '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const colour = COLOUR_BY_WORD.get(key(drink.colour));
  return {
    drink,
    base: builder.base,
    words: builder.words,
    colour: colour ?? null,
    vintage: drink.vintage ?? yearInName(drink.name),
    category: drink.category ?? '',
    appellationKey: key(drink.appellation),
    wineKey: `${key(drink.name)}|${key(drink.producer)}`,
  };
}
