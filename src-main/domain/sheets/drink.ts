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
  /** Left out of lists, search and proposals; its links, sales and stock stay as they are. */
  archived: boolean;
} & DrinkDetails;

/** What a sheet may say beside the essentials. */
export type DrinkDetails = {
  cuvee: string | null;
  grapes: readonly string[];
  supplier: string | null;
  /** Where it is kept: cave, étagère, casier. */
  bin: string | null;
  /** Hundredths of a percent. */
  vatRate: number | null;
  /** Cents, excluding VAT, of one container. */
  purchaseCents: number | null;
  notes: string | null;
  barcode: string | null;
  pictureId: string | null;
};

export const NO_DETAILS: DrinkDetails = {
  cuvee: null,
  grapes: [],
  supplier: null,
  bin: null,
  vatRate: null,
  purchaseCents: null,
  notes: null,
  barcode: null,
  pictureId: null,
};

/** Some fields of a sheet, the others staying as they are. */
export type DrinkFields = Partial<Omit<Drink, 'id' | 'servings'>>;

type Essentials = Omit<Drink, 'id' | 'servings' | 'archived' | keyof DrinkDetails>;

/** A sheet as it should be: servings known by their id, new ones without. A detail left out stays as it is. */
export type ChangedDrink = Essentials &
  Partial<DrinkDetails> & { servings: readonly (Omit<Serving, 'id'> & { id: string | null })[] };

/** A detail left out is empty. */
export type NewDrink = Essentials & Partial<DrinkDetails> & { servings: readonly Omit<Serving, 'id'>[] };
