import type { Drink } from '../../domain/sheets/drink.ts';
import type { Matching } from '../matching/matching.ts';
import type { Stores } from '../ports/stores/index.ts';
import { isLow } from './drink-rows.ts';

export type LowDrink = Drink & { onHandMl: number };

const inOrder = (a: Drink, b: Drink): number => {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return (a.vintage ?? 0) - (b.vintage ?? 0) || (a.id < b.id ? -1 : 1);
};

/** Drinks under their level, by name; from the library that is in memory: reading a large one takes its time. */
export const lowDrinks = async (stores: Stores, matching: Matching): Promise<LowDrink[]> => {
  await matching.catchUp(stores);
  const levelled = matching.library.list().filter(({ parMl, archived }) => parMl !== null && !archived);
  if (levelled.length === 0) return [];
  const onHand = await stores.stock.onHand(null);
  return levelled
    .map((drink) => ({ ...drink, onHandMl: onHand.get(drink.id) ?? 0 }))
    .filter(isLow)
    .sort(inOrder);
};
