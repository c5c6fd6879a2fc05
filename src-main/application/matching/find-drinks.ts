import { fold } from '../../domain/matching/fold.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { Needs } from '../needs.ts';
import type { FoundDrink } from '../views/matching.ts';
import { openLinkOf } from './known-items.ts';
import type { Matching } from './matching.ts';

/** Enough for the window to put the nearest first. */
const MOST_FOUND = 40;

/** Names that begin with what was typed, then names that hold it, then the rest; the younger vintage first. */
const inOrder = (drinks: Drink[], words: readonly string[]): Drink[] => {
  const rank = ({ name }: Drink): number => {
    const folded = fold(name);
    if (words.some((word) => folded.startsWith(word))) return 0;
    return words.some((word) => folded.includes(word)) ? 1 : 2;
  };
  return drinks.sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr') || (b.vintage ?? 0) - (a.vintage ?? 0),
  );
};

/** Drinks whose words are what was typed; else those that the matcher reads in it, slips and abbreviations included. */
const search = ({ library }: Matching, text: string): { drinks: Drink[]; count: number } => {
  const words = fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const exact = words.length === 0 ? [] : library.withWords(words);
  if (exact.length > 0) return { drinks: inOrder(exact, words).slice(0, MOST_FOUND), count: exact.length };
  const guessed = library.match(text, {}).flatMap(({ id }) => library.get(id) ?? []);
  return { drinks: guessed.slice(0, MOST_FOUND), count: guessed.length };
};

/** What a person looks for by name, producer, appellation, region, colour or year. */
export const findDrinks = (
  needs: Needs,
  matching: Matching,
  { text }: { text: string },
): Promise<Outcome<{ drinks: FoundDrink[]; count: number; of: number }>> =>
  needs.database.transaction(async (stores) => {
    await matching.catchUp(stores);
    const { drinks, count } = search(matching, text);
    const linked = new Set(matching.items.list().flatMap((item) => openLinkOf(item)?.drinkId ?? []));
    return succeed({
      count,
      of: matching.library.size,
      drinks: drinks.map((drink) => ({
        id: drink.id,
        name: nameOfDrink({ ...drink, vintage: null }),
        producer: drink.producer,
        region: drink.region,
        category: drink.category,
        colour: drink.colour,
        vintage: drink.vintage,
        containerMl: drink.containerMl,
        servings: [...drink.servings],
        onHandMl: matching.onHand.get(drink.id) ?? 0,
        isLinked: linked.has(drink.id),
      })),
    });
  });
