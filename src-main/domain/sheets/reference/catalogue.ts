import Fuse from 'fuse.js';
import { plainName } from './known-names.ts';
import type { Product } from './types.ts';

export type Catalogue = {
  /** Products whose words hold what was typed, slips allowed; the nearest first. */
  search(text: string, limit: number): Product[];
};

const SIZE = /\b\d+(?:[.,]\d+)?\s*(?:cl|ml|l)\b/g;

const wordsOf = (text: string): string[] =>
  plainName(text.replace(SIZE, ' '))
    .split(' ')
    .filter((word) => word !== '');

type Entry = { product: Product; name: string; producer: string; more: string };

export const createCatalogue = (products: readonly Product[]): Catalogue => {
  const fuse = new Fuse<Entry>(
    products.map((product) => ({
      product,
      name: plainName(product.name),
      producer: plainName(product.producer ?? ''),
      more: plainName(
        [product.appellation, product.subcategory, product.colour, ...product.aliases].join(' '),
      ),
    })),
    {
      keys: [
        { name: 'name', weight: 4 },
        { name: 'producer', weight: 2 },
        { name: 'more', weight: 1 },
      ],
      threshold: 0.25,
      ignoreLocation: true,
      includeScore: true,
    },
  );
  return {
    search: (text, limit) => {
      const words = wordsOf(text);
      if (words.length === 0) return [];
      const found = fuse.search(
        {
          $and: words.map((word) => ({ $or: [{ name: word }, { producer: word }, { more: word }] })),
        },
        { limit },
      );
      return found.map(({ item }) => item.product);
    },
  };
};
