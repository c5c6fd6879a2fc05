import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createMatcher } from '../../../src-main/domain/matching/index.ts';
import type { LibraryDrink } from '../../../src-main/domain/matching/index.ts';
import type { Approach } from './measures.ts';

const FIELDS = ['name', 'producer', 'appellation', 'colour', 'vintage'];

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function asText(drink: LibraryDrink): string {
  const { name, producer, appellation, colour, vintage } = drink;
  return plain([name, producer, appellation, colour, vintage].filter(Boolean).join(' '));
}

export const fuseDefault: Approach = {
  name: 'fuse.js default',
  build: (library) => {
    const fuse = new Fuse(library, { keys: FIELDS, includeScore: true });
    return (label) =>
      fuse
        .search(label.toLowerCase(), { limit: 8 })
        .map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) }));
  },
};

export const fuseTuned: Approach = {
  name: 'fuse.js tuned',
  build: (library) => {
    const texts = library.map((drink) => ({
      id: drink.id,
      text: asText(drink),
      name: plain(drink.name ?? ''),
    }));
    const fuse = new Fuse(texts, {
      keys: [
        { name: 'name', weight: 2 },
        { name: 'text', weight: 1 },
      ],
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.35,
    });
    return (label) => {
      const sums = new Map<string, number>();
      const words = plain(label)
        .split(' ')
        .filter((word) => word.length > 1);
      for (const word of words) {
        for (const { item, score } of fuse.search(word)) {
          sums.set(item.id, (sums.get(item.id) ?? 0) + (1 - (score ?? 1)) / words.length);
        }
      }
      return [...sums]
        .map(([id, score]) => ({ id, score }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 8);
    };
  },
};

export const miniSearch: Approach = {
  name: 'minisearch',
  build: (library) => {
    const index = new MiniSearch<{ id: string; text: string }>({
      fields: ['text'],
      searchOptions: { prefix: true, fuzzy: 0.25 },
    });
    index.addAll(library.map((drink) => ({ id: drink.id, text: asText(drink) })));
    return (label) =>
      index
        .search(plain(label))
        .map((found) => ({ id: String(found.id), score: found.score / (found.score + 20) }));
  },
};

function trigramsOf(text: string): string[] {
  return text.split(' ').flatMap((word) => {
    const padded = ` ${word} `;
    return Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
  });
}

export const trigrams: Approach = {
  name: 'trigrams TF-IDF',
  build: (library) => {
    const grams = library.map((drink) => new Set(trigramsOf(asText(drink))));
    const counts = new Map<string, number>();
    for (const set of grams) for (const gram of set) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    const idf = (gram: string): number => Math.log((library.length + 1) / ((counts.get(gram) ?? 0) + 1));
    const norms = grams.map((set) => Math.hypot(...[...set].map(idf)));
    return (label) => {
      const wanted = [...new Set(trigramsOf(plain(label)))];
      const norm = Math.hypot(...wanted.map(idf));
      return library
        .map((drink, at) => {
          const shared = wanted.filter((gram) => grams[at]?.has(gram));
          const dot = shared.reduce((sum, gram) => sum + idf(gram) ** 2, 0);
          return { id: drink.id, score: dot / (norm * (norms[at] ?? 1) || 1) };
        })
        .filter((answer) => answer.score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, 8);
    };
  },
};

export const ours: Approach = {
  name: 'index + alignment',
  build: (library) => {
    const matcher = createMatcher(library);
    return (label) => matcher.match(label);
  },
};
