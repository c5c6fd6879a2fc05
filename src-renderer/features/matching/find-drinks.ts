import Fuse from 'fuse.js';
import type { DrinkRow } from '../../../src-preload/contract';

export type DrinkFinder = (query: string) => DrinkRow[];

const MOST = 8;

/** A search that forgives a typing slip and missing accents, over all that names a drink. */
export const createDrinkFinder = (drinks: DrinkRow[]): DrinkFinder => {
  const fuse = new Fuse(drinks, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'producer', weight: 2 },
      { name: 'appellation', weight: 1 },
      { name: 'registerLabels', weight: 1 },
      { name: 'vintage', weight: 1, getFn: (drink) => (drink.vintage === null ? '' : String(drink.vintage)) },
      { name: 'colour', weight: 0.5, getFn: (drink) => drink.colour ?? '' },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    ignoreDiacritics: true,
    minMatchCharLength: 2,
    useTokenSearch: true,
    tokenMatch: 'all',
  });
  return (query) => {
    const text = query.trim();
    return text === '' ? [] : fuse.search(text, { limit: MOST }).map((found) => found.item);
  };
};
