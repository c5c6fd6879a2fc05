import categoryData from './data/categories.json' with { type: 'json' };
import type { DrinkEntry } from './drink-entry.ts';
import type { Evidence } from './evidence.ts';
import { fold } from './fold.ts';
import type { MatchHints } from './types.ts';

const CATEGORIES: Readonly<Record<string, { readonly families: readonly string[] } | undefined>> =
  categoryData;

function familyPoints(family: string, category: string): number {
  const said = fold(family);
  const isOf = (name: string): boolean =>
    CATEGORIES[name]?.families.some((word) => said.includes(word)) ?? false;
  if (isOf(category)) return 0.6;
  return Object.keys(CATEGORIES).some(isOf) ? -1.6 : 0;
}

/** The register's family and its price, where the carte has prices, nudge the ranking; neither decides. */
export function hintPoints(hints: MatchHints, entry: DrinkEntry, evidence: Evidence): number {
  let points = hints.family === undefined ? 0 : familyPoints(hints.family, entry.category);
  const format = (entry.drink.formats ?? []).find((one) => one.name === evidence.served.serving);
  const price = format?.priceCents ?? null;
  const { unitPriceCents } = hints;
  if (unitPriceCents !== undefined && unitPriceCents > 0 && price !== null && price > 0) {
    const ratio = unitPriceCents / price;
    points += ratio > 0.9 && ratio < 1.12 ? 0.5 : ratio > 2 || ratio < 0.5 ? -0.6 : 0;
  }
  return points;
}
