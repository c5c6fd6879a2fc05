import type { Stores } from '../ports/stores/index.ts';
import type { KnownItems } from './known-items.ts';
import type { KnownLibrary } from './known-library.ts';

/** What acts touched since a place in the log. */
export type ReadLog = {
  place: number;
  /** Imports of a library and acts that are not known here: all is read again. */
  isAll: boolean;
  /** Nights came, went or were read otherwise. */
  areSales: boolean;
  items: string[];
  drinks: string[];
  /** Sheets that came, changed or went. */
  newDrinks: string[];
  aliases: boolean;
};

const MOST_ONE_BY_ONE = 400;

const isOf = (verb: string, ...nouns: string[]): boolean => nouns.includes(verb.split(':', 1)[0] ?? '');

export const readLog = async (
  stores: Stores,
  from: number,
  { library, items }: { library: KnownLibrary; items: KnownItems },
): Promise<ReadLog> => {
  const { place, acts } = await stores.acts.since(from);
  const touched = { items: new Set<string>(), drinks: new Set<string>(), newDrinks: new Set<string>() };
  let isAll = false;
  let aliases = false;
  let areSales = false;
  for (const { verb, subjects } of acts) {
    const isUndoing = verb === 'act:undone';
    if (isOf(verb, 'journal', 'night', 'count')) {
      areSales = true;
      continue;
    }
    if (!isUndoing && !isOf(verb, 'item', 'link', 'alias', 'drink', 'stock')) isAll = true;
    if (isUndoing || isOf(verb, 'alias')) aliases = true;
    if (isUndoing && subjects.length === 0) isAll = true;
    for (const subject of subjects) {
      if (items.get(subject) !== undefined) touched.items.add(subject);
      else if (library.get(subject) === undefined) {
        // Taking back something else than drinks and links: a night, a closed day.
        if (isUndoing) isAll = true;
        touched.newDrinks.add(subject);
      } else if (isUndoing || isOf(verb, 'drink')) touched.newDrinks.add(subject);
      else touched.drinks.add(subject);
    }
  }
  if (touched.items.size + touched.newDrinks.size > MOST_ONE_BY_ONE) isAll = true;
  return {
    place,
    isAll,
    areSales,
    items: [...touched.items],
    drinks: [...touched.drinks],
    newDrinks: [...touched.newDrinks],
    aliases,
  };
};
