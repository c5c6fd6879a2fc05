import { findNamedAppellation, findNamedProduct } from './known-drinks.ts';
import type { LabelReading, ReadToken } from './label-reading.ts';
import { readTokens } from './label-reading.ts';
import type { Grape } from './lexicon.ts';
import { ABBREVIATIONS, findAppellation, GRAPES, keyOf } from './lexicon.ts';
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
  return mention.kind.usual[category ?? 'any'] ?? mention.kind.usual['any'] ?? null;
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

/** What a label says by itself, to fill in a new drink's form. */
export function readLabel(label: string): LabelSuggestion {
  const reading = readTokens(label);
  const said = reading.tokens.find((token) => token.colour !== null && token.role === 'word');
  const contents = reading.tokens.filter(
    (token) => token.role === 'word' || (token.role === 'stop' && token.kind === 'word'),
  );
  const words = contents.filter((token) => token !== said).map((token) => printed(reading, token));
  const product = findNamedProduct(reading);
  const named = findNamedAppellation(reading, said?.colour ?? null);
  const isWine = product === null || product.category === 'vin' || product.category === 'champagne';
  const appellation = product === null ? named : (findAppellation(product.appellation) ?? null);
  const kind = reading.servings[0]?.kind ?? null;
  const rawCategory =
    product?.category ?? appellation?.category ?? CATEGORY_BY_SERVING[kind?.id ?? ''] ?? null;
  const category = rawCategory === null ? null : (CATEGORY_OF[rawCategory] ?? rawCategory);
  const grape = findGrape(words);
  const years = reading.tokens.filter(
    (token) => token.role === 'number' && !isSizeAfterServing(reading, token),
  );
  const vintage = isWine ? (years.map(yearOf).find((year) => year !== null) ?? null) : null;
  const spelled = words.map(titleCase).join(' ');
  return {
    vintage,
    volumeCl: readVolume(reading, category),
    serving: kind?.names[0] ?? null,
    colour: isWine ? (said?.colour ?? null) : null,
    words,
    suggestedName: product?.name ?? appellation?.name ?? grape?.name ?? (spelled === '' ? null : spelled),
    producer: product?.producer ?? null,
    appellation: appellation?.name ?? null,
    region: appellation?.region ?? null,
    category: category ?? (grape === null ? null : 'vin'),
  };
}
