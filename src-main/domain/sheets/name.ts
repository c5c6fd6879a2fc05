import type { Drink } from './drink.ts';

/** `Crozes-Hermitage blanc 2022`: the name, and the year where there is one. */
export const nameOfDrink = (drink: Pick<Drink, 'name' | 'vintage'>): string =>
  drink.vintage === null ? drink.name : `${drink.name} ${drink.vintage}`;
