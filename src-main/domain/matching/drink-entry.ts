import type { Segments } from './field-segment.ts';
import type { BaseWord, EntryWord, Segment } from './segment-builder.ts';
import { SORTS } from './field-segment.ts';
import { COLOUR_BY_WORD, keyOf } from './lexicon.ts';
import type { ProductKnowledge } from './products.ts';
import { findProduct } from './products.ts';
import type { LibraryDrink } from './types.ts';
import { flavoursAlone } from './umbrellas.ts';

export type { BaseWord, EntryWord, Field } from './segment-builder.ts';

/** A drink laid out to be compared with a label. */
export interface DrinkEntry {
  readonly drink: LibraryDrink;
  readonly base: readonly BaseWord[];
  readonly words: readonly EntryWord[];
  /** Names of several words for the whole drink. */
  readonly nicknames: readonly (readonly string[])[];
  readonly product: ProductKnowledge | null;
  readonly colour: string | null;
  readonly vintage: number | null;
  readonly category: string;
  readonly appellation: readonly string[];
  /** Same wine whatever its vintage, colour and size. */
  readonly wineKey: string;
}

/** Venues file every sparkling wine under champagne; only the appellation makes one. */
function sortOf({ category, appellation }: LibraryDrink): string {
  const isChampagne = category === 'champagne';
  return isChampagne && appellation && keyOf(appellation) !== 'champagne' ? 'effervescent' : (category ?? '');
}

/** The drink's words, field by field; the name comes first, so that its positions count from 0. */
export function segmentsOf(drink: LibraryDrink, segments: Segments): Segment[] {
  const name = segments.ofName(drink.name ?? '');
  const kept = [name];
  const producer = drink.producer ? segments.ofProducer(drink.producer) : null;
  if (producer !== null) kept.push(producer);
  if (drink.appellation) kept.push(segments.ofAppellation(drink.appellation));
  if (drink.region) kept.push(segments.ofRegion(drink.region));
  const category = sortOf(drink);
  const product = findProduct(name.base, producer?.base ?? [], drink.category ?? '');
  if (product !== null) kept.push(segments.ofProduct(product, name.base.length));
  const nameType = name.base.find((word) => SORTS.has(word.text))?.text ?? '';
  kept.push(segments.ofCategory(category, product, nameType));
  const companions = segments.ofCompanions(name.base.map((word) => word.text));
  if (companions !== null) kept.push(companions);
  const flavours = category === 'vin' ? [] : flavoursAlone(name.base);
  if (flavours.length > 0) kept.push(segments.ofFlavours(flavours));
  if (drink.formats) kept.push(segments.ofFormats(drink.formats));
  return kept;
}

function yearInName(name: string | null | undefined): number | null {
  const found = /\b(19[5-9]\d|20[0-4]\d)\b/.exec(name ?? '');
  return found === null ? null : Number(found[1]);
}

export function layOut(drink: LibraryDrink, segments: readonly Segment[]): DrinkEntry {
  const fieldBase = (field: BaseWord['field']): BaseWord[] =>
    segments.flatMap((segment) => segment.base.filter((word) => word.field === field));
  const base: BaseWord[] = [];
  const words: EntryWord[] = [];
  for (const segment of segments) {
    const start = segment.base.length === 0 ? 0 : base.length;
    base.push(...segment.base);
    for (const word of segment.words) {
      words.push(start === 0 ? word : { ...word, covers: word.covers.map((at) => at + start) });
    }
  }
  return {
    drink,
    base,
    words,
    product: findProduct(fieldBase('name'), fieldBase('producer'), drink.category ?? ''),
    nicknames: segments.flatMap((segment) => segment.nicknames ?? []),
    colour: COLOUR_BY_WORD.get(keyOf(drink.colour)) ?? null,
    vintage: drink.vintage ?? yearInName(drink.name),
    category: drink.category ?? '',
    appellation: base.flatMap((word) => (word.field === 'appellation' ? [word.text] : [])),
    wineKey: `${keyOf(drink.name)}|${keyOf(drink.producer)}`,
  };
}
