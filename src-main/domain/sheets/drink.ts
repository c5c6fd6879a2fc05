export const CATEGORIES = [
  'vin',
  'champagne',
  'bière',
  'cidre',
  'apéritif',
  'spiritueux',
  'cocktail',
  'soft',
  'eau',
  'chaud',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const COLOURS = ['rouge', 'blanc', 'rosé'] as const;
export type Colour = (typeof COLOURS)[number];

/** How a drink is sold. Volume in millilitres, price in cents. */
export type Serving = { id: string; name: string; volumeMl: number; priceCents: number | null };

/** One reference of the library. A wine in two vintages is two drinks of one family. */
export type Drink = {
  id: string;
  category: Category;
  name: string;
  producer: string | null;
  appellation: string | null;
  region: string | null;
  country: string | null;
  colour: Colour | null;
  vintage: number | null;
  /** What one container holds; null for mixed drinks. */
  containerMl: number | null;
  /** Under this much on hand the drink is to be reordered. */
  parMl: number | null;
  servings: readonly Serving[];
};

/** A sheet as it should be: servings known by their id, new ones without. */
export type ChangedDrink = Omit<Drink, 'id' | 'servings'> & {
  servings: readonly (Omit<Serving, 'id'> & { id: string | null })[];
};

export type NewDrink = Omit<Drink, 'id' | 'servings'> & { servings: readonly Omit<Serving, 'id'>[] };

const sameText = (a: string | null, b: string | null): boolean =>
  (a ?? '').localeCompare(b ?? '', 'fr', { sensitivity: 'base' }) === 0;

/** Two drinks are vintages of one wine when only the year tells them apart. */
export const isSameWine = (a: Omit<Drink, 'id' | 'servings'>, b: Omit<Drink, 'id' | 'servings'>): boolean =>
  sameText(a.name, b.name) &&
  sameText(a.producer, b.producer) &&
  sameText(a.appellation, b.appellation) &&
  a.colour === b.colour &&
  a.category === b.category &&
  a.containerMl === b.containerMl;
