import { findNamedAppellation, findNamedProduct } from './known-drinks.ts';
import type { LabelReading, ReadToken } from './label-reading.ts';
import { readTokens } from './label-reading.ts';
import type { Appellation, Grape, ServingKind } from './lexicon.ts';
import { ABBREVIATIONS, findAppellation, GRAPES, keyOf, usualVolume } from './lexicon.ts';
import { yearOf } from './numbers.ts';

export interface LabelSuggestion {
  readonly vintage: number | null;
  readonly volumeCl: number | null;
  readonly serving: string | null;
  readonly colour: string | null;
  /** The label's words as printed, without vintage, serving and colour. */
  readonly words: readonly string[];
  readonly suggestedName: string | null;
  readonly producer: string | null;
  readonly appellation: string | null;
  readonly region: string | null;
  readonly category: string | null;
}

const CATEGORY_OF: Readonly<Record<string, string>> = { liqueur: 'spiritueux', jus: 'soft', cidre: 'bière' };
const CATEGORY_BY_SERVING: Readonly<Record<string, string>> = {
  pinte: 'bière',
  demi: 'bière',
  galopin: 'bière',
  girafe: 'bière',
  formidable: 'bière',
  dose: 'spiritueux',
  baby: 'spiritueux',
  pot: 'vin',
  magnum: 'vin',
};

function isSizeAfterServing(reading: LabelReading, token: ReadToken): boolean {
  const mention = reading.servings.find((one) => one.tokens.includes(token.index - 1));
  return token.afterServing && mention?.kind?.sizes.includes(token.value) === true;
}

function readVolume(reading: LabelReading, category: string | null): number | null {
  const sized = reading.tokens.find((token) => token.role === 'volume' || isSizeAfterServing(reading, token));
  if (sized !== undefined) return sized.value;
  const mention = reading.servings[0];
  if (mention === undefined) return null;
  if (mention.share < 1 && category !== 'bière') return mention.share === 0.5 ? 37.5 : 25;
  if (mention.kind === null) return 25;
  return usualVolume(mention.kind, category ?? '');
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function printed(reading: LabelReading, token: ReadToken): string {
  return reading.label.slice(token.from, token.to);
}

function findGrape(words: readonly string[]): Grape | null {
  const said = ` ${words.map(keyOf).join(' ')} `;
  const spelled = words.flatMap((word) =>
    word.length > 2 ? [keyOf(word), ...(ABBREVIATIONS.get(keyOf(word)) ?? [])] : [],
  );
  return (
    GRAPES.find((grape) =>
      [grape.name, ...grape.aliases]
        .map(keyOf)
        .some((name) => name.length > 3 && (said.includes(` ${name} `) || spelled.includes(name))),
    ) ?? null
  );
}

/** What the trade knows under the label's words: a product, an appellation or a grape. */
interface Known {
  readonly name: string | null;
  readonly producer: string | null;
  readonly appellation: Appellation | null;
  readonly category: string | null;
}

function findKnown(reading: LabelReading, words: readonly string[], colour: string | null): Known {
  const product = findNamedProduct(reading);
  if (product !== null) {
    const { name, producer, category } = product;
    return { name, producer, appellation: findAppellation(product.appellation), category };
  }
  const appellation = findNamedAppellation(reading, colour);
  if (appellation !== null) {
    return { name: appellation.name, producer: null, appellation, category: appellation.category };
  }
  const grape = findGrape(words);
  return {
    name: grape?.name ?? null,
    producer: null,
    appellation: null,
    category: grape === null ? null : 'vin',
  };
}

function categoryOf(known: Known, serving: ServingKind | null): string | null {
  const category = known.category ?? CATEGORY_BY_SERVING[serving?.id ?? ''] ?? null;
  return category === null ? null : (CATEGORY_OF[category] ?? category);
}

function mayHaveVintage(known: Known): boolean {
  return known.category === null || known.category === 'vin' || known.category === 'champagne';
}

function readVintage(reading: LabelReading): number | null {
  const numbers = reading.tokens.filter(
    (token) => token.role === 'number' && !isSizeAfterServing(reading, token),
  );
  return numbers.map(yearOf).find((year) => year !== null) ?? null;
}

/** What a label says by itself, to fill in a new drink's form. */
export function readLabel(label: string): LabelSuggestion {
  const reading = readTokens(label);
  const said = reading.tokens.find((token) => token.colour !== null && token.role === 'word');
  const isWord = (token: ReadToken): boolean =>
    token.kind === 'word' && (token.role === 'word' || token.role === 'stop');
  const words = reading.tokens
    .filter((token) => isWord(token) && token !== said)
    .map((token) => printed(reading, token));
  const known = findKnown(reading, words, said?.colour ?? null);
  const kind = reading.servings[0]?.kind ?? null;
  const category = categoryOf(known, kind);
  const isWine = mayHaveVintage(known);
  return {
    vintage: isWine ? readVintage(reading) : null,
    volumeCl: readVolume(reading, category),
    serving: kind?.names[0] ?? null,
    colour: isWine ? (said?.colour ?? null) : null,
    words,
    suggestedName: known.name ?? (words.length === 0 ? null : words.map(titleCase).join(' ')),
    producer: known.producer,
    appellation: known.appellation?.name ?? null,
    region: known.appellation?.region ?? null,
    category,
  };
}
