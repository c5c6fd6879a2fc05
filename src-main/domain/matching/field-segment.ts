import categoryData from './data/categories.json' with { type: 'json' };
import companionData from './data/companions.json' with { type: 'json' };
import { findAppellation, GENERIC_WORDS, SERVING_BY_WORD, STOP_WORDS } from './lexicon.ts';
import type { ProductKnowledge } from './products.ts';
import { tokenizeField } from './tokens.ts';
import type { DrinkFormat } from './types.ts';
import type { Vocabulary, VocabularyWord } from './vocabulary.ts';

export type Field = 'name' | 'producer' | 'appellation' | 'region' | 'alias' | 'kind' | 'serving';

export interface BaseWord {
  readonly text: string;
  readonly shown: string;
  readonly field: Field;
  readonly word: VocabularyWord;
  readonly isStop: boolean;
  readonly isGeneric: boolean;
}

export interface EntryWord {
  readonly word: VocabularyWord;
  readonly field: Field;
  /** Positions of the base words that this word says. */
  readonly covers: readonly number[];
  /** Nicknames and kinds are weaker evidence than what the venue wrote. */
  readonly factor: number;
}

/** The words of one field, shared by all the drinks that say the same; positions count from the field's start. */
export interface Segment {
  readonly base: readonly BaseWord[];
  readonly words: readonly EntryWord[];
}

const COMPANIONS: Readonly<Record<string, readonly string[] | undefined>> = companionData;
const CATEGORIES: Readonly<Record<string, { readonly words: readonly string[] } | undefined>> = categoryData;
export const SPIRIT_TYPES: ReadonlySet<string> = new Set(CATEGORIES['spiritueux']?.words ?? []);
const EVERYDAY_SERVINGS = new Set(['verre', 'bouteille', 'dose', 'demi']);
const FACTORS: Readonly<Record<Field, number>> = {
  name: 1,
  producer: 1,
  appellation: 1,
  region: 0.85,
  alias: 0.92,
  kind: 0.75,
  serving: 0.9,
};

const SINGLE_COVERS = Array.from({ length: 24 }, (_, at): readonly number[] => [at]);

function coverOf(at: number): readonly number[] {
  return SINGLE_COVERS[at] ?? [at];
}

class SegmentBuilder implements Segment {
  readonly base: BaseWord[] = [];
  readonly words: EntryWord[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly field: Field;

  constructor(vocabulary: Vocabulary, field: Field) {
    this.vocabulary = vocabulary;
    this.field = field;
  }

  write(text: string): this {
    for (const token of tokenizeField(text)) {
      const word = this.vocabulary.intern(token.text, true);
      this.words.push({
        word,
        field: this.field,
        covers: coverOf(this.base.length),
        factor: FACTORS[this.field],
      });
      this.base.push({
        text: token.text,
        shown: token.shown,
        field: this.field,
        word,
        isStop: STOP_WORDS.has(token.text),
        isGeneric: GENERIC_WORDS.has(token.text),
      });
    }
    return this;
  }

  /** "GINMARE" for Gin Mare. */
  gluePairs(): this {
    const isWholeName = this.field === 'name' && this.base.length === 2;
    for (let at = 0; at + 1 < this.base.length; at += 1) {
      const glued = `${this.base[at]?.text ?? ''}${this.base[at + 1]?.text ?? ''}`;
      this.push(this.vocabulary.intern(glued, isWholeName, true), [at, at + 1], 1);
    }
    return this;
  }

  /** "MAV" for Moulin-à-Vent, "LP" for Laurent-Perrier. */
  addAcronyms(): this {
    const all = this.base.map((_, at) => at);
    const content = all.filter((at) => this.base[at]?.isStop === false);
    for (const run of content.length === all.length ? [all] : [all, content]) {
      for (let length = Math.min(5, run.length); length >= 2; length -= 1) {
        if (length === 2 && run.length > 2 && this.field !== 'producer') continue;
        const covers = run.slice(0, length);
        const letters = covers.map((at) => this.base[at]?.text.charAt(0) ?? '').join('');
        this.push(this.vocabulary.intern(letters, false), covers, length === 2 ? 0.75 : 0.88);
      }
    }
    return this;
  }

  addExtra(text: string, covers: readonly number[]): void {
    if (STOP_WORDS.has(text)) return;
    const word = this.vocabulary.intern(text, true);
    if (this.words.some((known) => known.word === word)) return;
    this.words.push({ word, field: this.field, covers, factor: FACTORS[this.field] });
  }

  addNickname(text: string, covers: readonly number[]): void {
    const word = this.vocabulary.intern(text, true);
    this.words.push({ word, field: 'alias', covers, factor: FACTORS.alias });
  }

  private push(word: VocabularyWord, covers: readonly number[], scale: number): void {
    this.words.push({ word, field: this.field, covers, factor: FACTORS[this.field] * scale });
  }
}

function singleWord(alias: string): string | null {
  const parts = tokenizeField(alias);
  return parts.length === 1 ? (parts[0]?.text ?? null) : null;
}

function isSizeOrServing(word: string): boolean {
  return /^\d+$/.test(word) || SERVING_BY_WORD.has(word);
}

/** Builds each field's words once and shares them: a library repeats its appellations, producers and formats. */
export class Segments {
  private readonly vocabulary: Vocabulary;
  private readonly known = new Map<Field, Map<string, Segment>>();
  private readonly byProduct = new Map<ProductKnowledge, Map<number, Segment>>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  ofName(text: string): Segment {
    return new SegmentBuilder(this.vocabulary, 'name').write(text).gluePairs().addAcronyms();
  }

  ofProducer(text: string): Segment {
    return this.once('producer', text, () =>
      new SegmentBuilder(this.vocabulary, 'producer').write(text).gluePairs().addAcronyms(),
    );
  }

  ofAppellation(text: string): Segment {
    return this.once('appellation', text, () => {
      const builder = new SegmentBuilder(this.vocabulary, 'appellation')
        .write(text)
        .gluePairs()
        .addAcronyms();
      const all = builder.base.map((_, at) => at);
      for (const alias of findAppellation(text)?.aliases ?? []) {
        const word = singleWord(alias);
        if (word !== null) builder.addNickname(word, all);
      }
      return builder;
    });
  }

  ofRegion(text: string): Segment {
    return this.once('region', text, () => new SegmentBuilder(this.vocabulary, 'region').write(text));
  }

  ofFormats(formats: readonly DrinkFormat[]): Segment {
    const names = formats.map((format) => format.name ?? '').join('|');
    return this.once('serving', names, () => {
      const builder = new SegmentBuilder(this.vocabulary, 'serving');
      for (const { text } of tokenizeField(names))
        if (!EVERYDAY_SERVINGS.has(text)) builder.addExtra(text, []);
      return builder;
    });
  }

  /** `nameType`: the sort of spirit that the name itself says, which excludes the others. */
  ofCategory(category: string, product: ProductKnowledge | null, nameType: string): Segment {
    const type = `${product?.type ?? ''} ${nameType}`;
    return this.once('kind', `${category}|${type}`, () => {
      const builder = new SegmentBuilder(this.vocabulary, 'kind');
      const typeWords = tokenizeField(type).map((token) => token.text);
      const isTyped = typeWords.some((word) => SPIRIT_TYPES.has(word));
      const words = (CATEGORIES[category]?.words ?? []).filter((word) => !isTyped || !SPIRIT_TYPES.has(word));
      for (const word of [...typeWords, ...words]) builder.addExtra(word, []);
      return builder;
    });
  }

  /** Words that go without saying beside others: Kir is white wine, expresso is coffee. */
  ofCompanions(words: readonly string[]): Segment | null {
    const companions = words.flatMap((word) => COMPANIONS[word] ?? []);
    if (companions.length === 0) return null;
    return this.once('alias', companions.join(' '), () => {
      const builder = new SegmentBuilder(this.vocabulary, 'kind');
      for (const word of companions) builder.addExtra(word, []);
      return builder;
    });
  }

  /** Nicknames say the whole name, which the drink's words begin with. */
  ofProduct(product: ProductKnowledge, nameLength: number): Segment {
    const byLength = this.byProduct.get(product) ?? new Map<number, Segment>();
    this.byProduct.set(product, byLength);
    const known = byLength.get(nameLength);
    if (known !== undefined) return known;
    const builder = new SegmentBuilder(this.vocabulary, 'alias');
    const whole = Array.from({ length: nameLength }, (_, at) => at);
    for (const alias of product.aliases) {
      const single = singleWord(alias);
      if (single !== null) builder.addExtra(single, whole);
      else {
        for (const { text } of tokenizeField(alias)) {
          if (text.length > 2 && !isSizeOrServing(text)) builder.addExtra(text, []);
        }
      }
    }
    const parts = new SegmentBuilder(this.vocabulary, 'kind');
    for (const { text } of product.parts.flatMap(tokenizeField)) parts.addExtra(text, []);
    const segment = { base: [], words: [...builder.words, ...parts.words] };
    byLength.set(nameLength, segment);
    return segment;
  }

  private once(field: Field, key: string, build: () => Segment): Segment {
    const ofField = this.known.get(field) ?? new Map<string, Segment>();
    if (ofField.size === 0) this.known.set(field, ofField);
    const known = ofField.get(key);
    if (known !== undefined) return known;
    const built = build();
    ofField.set(key, built);
    return built;
  }
}
