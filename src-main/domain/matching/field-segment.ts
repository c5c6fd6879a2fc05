import categoryData from './data/categories.json' with { type: 'json' };
import companionData from './data/companions.json' with { type: 'json' };
import styleData from './data/styles.json' with { type: 'json' };
import { findAppellation, SERVING_BY_WORD } from './lexicon.ts';
import type { ProductKnowledge } from './products.ts';
import type { Field, Segment } from './segment-builder.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { tokenizeField } from './tokens.ts';
import type { DrinkFormat } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

const COMPANIONS: Readonly<Record<string, readonly string[] | undefined>> = companionData;
const CATEGORIES: Readonly<Record<string, { readonly words: readonly string[] } | undefined>> = categoryData;
/** Sorts that exclude one another: a gin is no rum, a chocolat viennois no coffee. */
export const SORTS: ReadonlySet<string> = new Set([
  ...categoryData.spiritueux.words,
  ...categoryData.chaud.sorts,
]);
const STYLES: Readonly<Record<string, readonly string[] | undefined>> = styleData;
const EVERYDAY_SERVINGS = new Set(['verre', 'bouteille', 'dose', 'demi']);

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
    const build = (): Segment =>
      new SegmentBuilder(this.vocabulary, 'name').write(text).gluePairs().glueWhole().addAcronyms();
    return this.isShared(text) ? this.once('name', text, build) : build();
  }

  /** Many wines bear but their appellation's name; cuvées are mostly names of one wine. */
  private isShared(name: string): boolean {
    return this.known.get('appellation')?.has(name) === true;
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
      const known = findAppellation(text);
      for (const alias of known?.aliases ?? []) {
        const word = singleWord(alias);
        if (word !== null) builder.addNickname(word, all);
      }
      for (const word of STYLES[known?.style ?? ''] ?? []) builder.addKind(word);
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

  /** `nameType`: the sort that the name itself says, which excludes the others. */
  ofCategory(category: string, product: ProductKnowledge | null, nameType: string): Segment {
    const type = `${product?.type ?? ''} ${nameType}`;
    return this.once('kind', `${category}|${type}`, () => {
      const builder = new SegmentBuilder(this.vocabulary, 'kind');
      const typeWords = tokenizeField(type).map((token) => token.text);
      const isTyped = typeWords.some((word) => SORTS.has(word));
      const words = (CATEGORIES[category]?.words ?? []).filter((word) => !isTyped || !SORTS.has(word));
      for (const word of [...typeWords, ...words]) builder.addExtra(word, []);
      return builder;
    });
  }

  /** Words that go without saying beside others: expresso is coffee; a chocolat viennois says what it is. */
  ofCompanions(words: readonly string[]): Segment | null {
    const isOwn = (word: string): boolean => words.includes(word);
    const companions = words.flatMap((word) => {
      const others = COMPANIONS[word] ?? [];
      return others.some(isOwn) ? [] : others;
    });
    if (companions.length === 0) return null;
    return this.once('alias', companions.join(' '), () => {
      const builder = new SegmentBuilder(this.vocabulary, 'kind');
      for (const word of companions) builder.addExtra(word, []);
      return builder;
    });
  }

  ofFlavours(words: readonly string[]): Segment {
    return this.once('kind', `flavours|${words.join(' ')}`, () => {
      const builder = new SegmentBuilder(this.vocabulary, 'kind');
      for (const word of words) builder.addKind(word);
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
    const nicknames: (readonly string[])[] = [];
    for (const alias of product.aliases) {
      const single = singleWord(alias);
      if (single !== null) builder.addExtra(single, whole);
      else {
        const words = tokenizeField(alias).map((token) => token.text);
        nicknames.push(words);
        for (const text of words) if (text.length > 2 && !isSizeOrServing(text)) builder.addExtra(text, []);
      }
    }
    for (const text of product.nameWords) builder.addExtra(text, []);
    const parts = new SegmentBuilder(this.vocabulary, 'kind');
    for (const { text } of product.parts.flatMap(tokenizeField)) parts.addExtra(text, []);
    const segment = { base: [], words: [...builder.words, ...parts.words], nicknames };
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
