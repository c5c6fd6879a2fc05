import type { Category, Colour } from '../drink.ts';

/** Public facts of the trade; volumes in millilitres. A name and its aliases are compared without case and accents. */
export type Appellation = {
  name: string;
  region: string;
  subregion: string | null;
  country: string;
  status: string;
  /** Colours that the name may carry; none for spirits and ciders. */
  colours: readonly Colour[];
  kinds: readonly string[];
  aliases: readonly string[];
};

export type Region = { name: string; country: string; aliases: readonly string[] };

export type Grape = {
  name: string;
  /** Of the berry. */
  colour: 'blanc' | 'noir' | 'gris';
  synonyms: readonly string[];
  aliases: readonly string[];
};

export type ContainerSize = {
  name: string;
  ml: number;
  container: string;
  usedFor: readonly Category[];
  aliases: readonly string[];
};

export type UsualServing = {
  name: string;
  ml: number;
  category: readonly Category[];
  aliases: readonly string[];
  note: string | null;
};

/** A product that bars and restaurants commonly stock, without vintage. */
export type Product = {
  name: string;
  producer: string | null;
  appellation: string | null;
  region: string | null;
  country: string | null;
  colour: Colour | null;
  category: Category;
  subcategory: string | null;
  /** Tenths of a percent of alcohol. */
  abv: number | null;
  sizesMl: readonly number[];
  servingsMl: readonly number[];
  aliases: readonly string[];
  /** What a cocktail is made of; a volume is null for what tops it up. */
  parts: readonly { name: string; ml: number | null }[];
};

export type Reference = {
  appellations: readonly Appellation[];
  regions: readonly Region[];
  grapes: readonly Grape[];
  sizes: readonly ContainerSize[];
  servings: readonly UsualServing[];
  products: readonly Product[];
};
