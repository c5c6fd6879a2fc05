import type { DrinkRow } from '../../src-preload/contract';
import { isLow } from './drink-lines';

const FIELDS = ['category', 'colour', 'region', 'supplier', 'bin'] as const;
export type CountedField = (typeof FIELDS)[number];

export type DrinkCounts = {
  low: number;
  linked: number;
  unlinked: number;
  negative: number;
  /** How many drinks say each value of a field. */
  of: Record<CountedField, ReadonlyMap<string, number>>;
};

/** What the filters tell beside their names, in one walk through all drinks. */
export const countDrinks = (drinks: readonly DrinkRow[]): DrinkCounts => {
  const of = {
    category: new Map(),
    colour: new Map(),
    region: new Map(),
    supplier: new Map(),
    bin: new Map(),
  };
  const counts = { low: 0, linked: 0, unlinked: 0, negative: 0 };
  for (const drink of drinks) {
    if (isLow(drink)) counts.low += 1;
    if (drink.onHandMl < 0) counts.negative += 1;
    counts[drink.linkCount > 0 ? 'linked' : 'unlinked'] += 1;
    for (const field of FIELDS) {
      const value = drink[field];
      const values: Map<string, number> = of[field];
      if (value !== null && value !== '') values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return { ...counts, of };
};
