import { fold } from '../matching/fold.ts';
import type { Drink } from './drink.ts';

/** `Crozes-Hermitage Les Galets 2022`: the name, the cuvée that it does not say already, the year where there is one. */
export const nameOfDrink = ({
  name,
  cuvee = null,
  vintage,
}: Pick<Drink, 'name' | 'vintage'> & Partial<Pick<Drink, 'cuvee'>>): string => {
  const isSaid = cuvee === null || fold(name).includes(fold(cuvee));
  return [name, isSaid ? null : cuvee, vintage].filter((part) => part !== null).join(' ');
};
