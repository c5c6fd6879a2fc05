import { fold } from '../matching/fold.ts';
import type { Drink } from './drink.ts';

export type FamilyFields = Pick<
  Drink,
  'name' | 'producer' | 'appellation' | 'colour' | 'category' | 'containerMl'
> &
  Partial<Pick<Drink, 'cuvee'>>;

const plain = (text: string | null | undefined): string =>
  fold(text ?? '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The same for all vintages of one wine in one container: only the year tells them apart. */
export const familyKey = (drink: FamilyFields): string =>
  [
    plain(drink.name),
    plain(drink.producer),
    plain(drink.cuvee),
    plain(drink.appellation),
    drink.colour ?? '',
    drink.category,
    drink.containerMl ?? '',
  ].join('|');

export const isSameWine = (a: FamilyFields, b: FamilyFields): boolean => familyKey(a) === familyKey(b);
