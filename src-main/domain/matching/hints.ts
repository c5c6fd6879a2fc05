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

type Format = NonNullable<DrinkEntry['drink']['formats']>[number];

function pricePoints(price: number, formats: readonly Format[]): number {
  const ratios = formats.flatMap(({ priceCents }) => (priceCents ? [price / priceCents] : []));
  if (ratios.length === 0) return 0;
  if (ratios.some((ratio) => ratio > 0.9 && ratio < 1.12)) return 0.5;
  return ratios.every((ratio) => ratio > 2 || ratio < 0.5) ? -0.6 : 0;
}

/** The register's family and its price, where the carte has prices, nudge the ranking; neither decides. */
export function hintPoints(hints: MatchHints, entry: DrinkEntry, evidence: Evidence): number {
  const { family, unitPriceCents } = hints;
  const ofFamily = family === undefined ? 0 : familyPoints(family, entry.category);
  if (unitPriceCents === undefined || unitPriceCents <= 0) return ofFamily;
  const formats = entry.drink.formats ?? [];
  const said = formats.filter((format) => format.name === evidence.served.serving);
  return ofFamily + pricePoints(unitPriceCents, said.length > 0 ? said : formats);
}

/** What is out of stock comes after what the till can really pour, where the label names no year. */
export function stockPoints({ inStock }: MatchHints, id: string, { vintage }: Evidence): number {
  return inStock === undefined || vintage !== 'none' || inStock.has(id) ? 0 : -0.25;
}
