import Fuse from 'fuse.js';
import type { FoundDrink } from '../../../src-preload/contract';

const MOST = 8;

/** The nearest to what was typed first, slips and missing accents forgiven; the others keep their order. */
export const rankFound = (query: string, drinks: readonly FoundDrink[]): FoundDrink[] => {
  const fuse = new Fuse(drinks, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'producer', weight: 2 },
      { name: 'region', weight: 0.5 },
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
  const near = fuse.search(query.trim()).map(({ item }) => item);
  return [...near, ...drinks.filter((drink) => !near.includes(drink))].slice(0, MOST);
};
