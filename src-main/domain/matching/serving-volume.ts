import type { DrinkEntry } from './drink-entry.ts';
import { fold } from './fold.ts';
import type { LabelReading, ServingMention } from './label-reading.ts';
import type { ServingKind } from './lexicon.ts';
import { SERVING_BY_ID, usualVolume } from './lexicon.ts';
import type { DrinkFormat } from './types.ts';

export interface ServedVolume {
  readonly volumeCl: number | null;
  readonly serving: string | null;
  /** `sold`: one of the drink's formats; `unsold`: the label says a size that the drink isn't sold in. */
  readonly fit: 'none' | 'sold' | 'alike' | 'unsold';
  readonly tokens: readonly number[];
}

const NOTHING: ServedVolume = { volumeCl: null, serving: null, fit: 'none', tokens: [] };
const HALF_CL: Readonly<Record<string, number>> = { bière: 25, eau: 50, soft: 50, spiritueux: 35 };

function isClose(a: number | null | undefined, b: number): boolean {
  return a !== null && a !== undefined && Math.abs(a - b) <= Math.max(0.6, b * 0.01);
}

function formatsOf(entry: DrinkEntry): readonly DrinkFormat[] {
  return entry.drink.formats ?? [];
}

/** Under its own name, or under a looser one where the size fits: a "verre 25" is no "dose". */
function isNamed(format: DrinkFormat, kind: ServingKind): boolean {
  const name = fold(format.name ?? '');
  return kind.names.some((known, at) => {
    const plain = fold(known);
    const isSaid = name === plain || name.startsWith(`${plain} `);
    return isSaid && (at === 0 || format.cl === null || hasSize(kind, format.cl));
  });
}

function hasSize(kind: ServingKind, cl: number): boolean {
  return kind.sizes.length === 0 || kind.sizes.some((size) => isClose(size, cl));
}

function ofFormat(format: DrinkFormat, fit: ServedVolume['fit'], tokens: readonly number[]): ServedVolume {
  return { volumeCl: format.cl, serving: format.name, fit, tokens };
}

function bySize(
  entry: DrinkEntry,
  cl: number,
  kind: ServingKind | null,
  tokens: readonly number[],
): ServedVolume {
  const sameSize = formatsOf(entry).filter((format) => isClose(format.cl, cl));
  const best = (kind === null ? undefined : sameSize.find((format) => isNamed(format, kind))) ?? sameSize[0];
  if (best !== undefined) return ofFormat(best, 'sold', tokens);
  return { volumeCl: cl, serving: null, fit: isClose(entry.drink.volumeCl, cl) ? 'sold' : 'unsold', tokens };
}

function byKind(entry: DrinkEntry, kind: ServingKind, tokens: readonly number[]): ServedVolume {
  const named = formatsOf(entry).filter((format) => isNamed(format, kind));
  const smallest = [...named].sort((a, b) => (a.cl ?? Infinity) - (b.cl ?? Infinity))[0];
  if (smallest !== undefined) return ofFormat(smallest, 'sold', tokens);
  if (kind.id === 'bouteille' && entry.drink.volumeCl !== null && entry.drink.volumeCl !== undefined) {
    const isBottle = entry.drink.volumeCl <= 200;
    if (isBottle) return { volumeCl: entry.drink.volumeCl, serving: null, fit: 'alike', tokens };
  }
  const usual = usualVolume(kind, entry.category);
  if (usual !== null && kind.sizes.length === 1) {
    const sized = bySize(entry, usual, null, tokens);
    if (sized.fit === 'sold') return sized;
  }
  for (const other of kind.alike) {
    const otherKind = SERVING_BY_ID.get(other);
    const format = otherKind && formatsOf(entry).find((candidate) => isNamed(candidate, otherKind));
    if (format !== undefined) return ofFormat(format, 'alike', tokens);
  }
  return { volumeCl: usual, serving: null, fit: 'unsold', tokens };
}

function halfOf(entry: DrinkEntry, kind: ServingKind | null, tokens: readonly number[]): ServedVolume {
  const id = kind?.id ?? '';
  if (kind !== null && id === 'pot') return byKind(entry, SERVING_BY_ID.get('demi-pot') ?? kind, tokens);
  if (id === 'pichet' || id === 'litre')
    return bySize(entry, 50, SERVING_BY_ID.get('pichet') ?? null, tokens);
  const isBottle = id === 'bouteille';
  const named = formatsOf(entry).find((format) =>
    fold(format.name ?? '').startsWith(isBottle ? 'demi-b' : 'demi'),
  );
  if (named !== undefined) return ofFormat(named, 'sold', tokens);
  return bySize(entry, isBottle ? 37.5 : (HALF_CL[entry.category] ?? 37.5), null, tokens);
}

function quarterOf(entry: DrinkEntry, tokens: readonly number[]): ServedVolume {
  for (const size of [25, 18.7, 20]) {
    const sized = bySize(entry, size, null, tokens);
    if (sized.fit === 'sold') return sized;
  }
  return { volumeCl: 25, serving: null, fit: 'unsold', tokens };
}

function byMention(entry: DrinkEntry, mention: ServingMention): ServedVolume {
  if (mention.share === 0.5 && (mention.kind === null || mention.tokens.length > 1)) {
    return halfOf(entry, mention.kind, mention.tokens);
  }
  if (mention.share === 0.5) return halfOf(entry, null, mention.tokens);
  if (mention.share === 0.25) return quarterOf(entry, mention.tokens);
  return mention.kind === null ? NOTHING : byKind(entry, mention.kind, mention.tokens);
}

/** Sizes first ("POT 46", "75CL"), serving words else ("VERRE"), resolved against what the drink is sold in. */
export function resolveServing(
  reading: LabelReading,
  entry: DrinkEntry,
  sizeNumbers: readonly number[],
  wordTokens: ReadonlySet<number>,
): ServedVolume {
  const mentions = reading.servings.filter(
    (mention) => !mention.tokens.some((index) => wordTokens.has(index)),
  );
  const mentioned = mentions.flatMap((mention) => mention.tokens);
  const kind = mentions[0]?.kind ?? null;
  const sized = reading.tokens.find((token) => token.role === 'volume' || sizeNumbers.includes(token.index));
  const sharedVolume = mentions.find((mention) => mention.share < 1 && mention.tokens.length === 1);
  if (
    sized !== undefined &&
    !(sized.role === 'volume' && sharedVolume?.kind === null && sized.value === 100)
  ) {
    return bySize(entry, sized.value, kind, [...mentioned, sized.index]);
  }
  const strongest = mentions.find((mention) => mention.share < 1) ?? mentions[0];
  return strongest === undefined ? NOTHING : { ...byMention(entry, strongest), tokens: mentioned };
}
