import type { Drink, DrinkFields, NewDrink } from '../../../domain/sheets/drink.ts';
import type { FamilyFields } from '../../../domain/sheets/family.ts';

export type DrinkStore = {
  create(id: string, drink: NewDrink, servingIds: readonly string[]): Promise<void>;
  createSeveral(drinks: readonly Drink[]): Promise<void>;
  /** Creates or updates, keeping the ids of servings that are named as before, and details left out. */
  save(id: string, drink: NewDrink): Promise<void>;
  /** The sheet becomes exactly this one; a serving that it no longer names goes. */
  change(drink: Drink): Promise<void>;
  /** Changes these fields of the sheet and no other. */
  patch(id: string, fields: DrinkFields): Promise<void>;
  get(id: string): Promise<Drink | null>;
  list(): Promise<Drink[]>;
  /** What all drinks are called, in the order of the list. */
  names(): Promise<Pick<Drink, 'id' | 'name' | 'cuvee' | 'vintage'>[]>;
  /** Those of these that there are, in the order of the list. */
  some(ids: readonly string[]): Promise<Drink[]>;
  archived(): Promise<Drink[]>;
  /** The vintages of one wine, the oldest first, archived ones included. */
  family(wine: FamilyFields): Promise<Drink[]>;
  /** All drinks of the families of these. */
  families(ids: readonly string[]): Promise<Drink[]>;
  /** Takes a drink made by mistake out of the library; refused by the database while facts hang on it. */
  remove(id: string): Promise<void>;
};
