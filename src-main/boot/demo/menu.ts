import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LossReason } from '../../domain/stock/facts.ts';

export type Course =
  | 'aperitif'
  | 'beer'
  | 'bottle'
  | 'bubbles'
  | 'cheese'
  | 'cocktail'
  | 'dessert'
  | 'digestif'
  | 'extra'
  | 'glass'
  | 'hot'
  | 'main'
  | 'other'
  | 'pitcher'
  | 'set'
  | 'soft'
  | 'starter'
  | 'water';

export type Family = { name: string; course: Course; isFood: boolean };

/** An article as the demonstration's register knows it. Price in cents, rate in hundredths of a percent. */
export type Article = {
  code: string;
  label: string;
  family: string;
  priceCents: number;
  vatRate: number;
  /** How often it is ordered, against the others of its course. */
  weight: number;
  /** What it really is in the library; absent when the library does not have it. */
  drink?: string;
  serving?: string;
  /** The cellar passed to another vintage so many days before the last night. */
  then?: { drink: string; daysBefore: number };
  /** False: it is left to the person who watches. */
  linked?: boolean;
  /** Sold for the first time on the last night. */
  isNew?: boolean;
};

export type Menu = {
  venueName: string;
  servers: readonly string[];
  families: readonly Family[];
  articles: readonly Article[];
};

/** A serving that is poured from several drinks. */
export type SampleRecipe = {
  drink: string;
  serving: string;
  parts: readonly { drink: string; cl: number }[];
};

/** The drinks that run short, what was broken on the way, what is mixed. Volumes in centilitres. */
export type CellarNotes = {
  low: readonly { drink: string; leftCl: number }[];
  losses: readonly { drink: string; daysBefore: number; cl: number; note: string; reason: LossReason }[];
  recipes: readonly SampleRecipe[];
};

/** A drink of the sample library, as far as the demonstration needs it. */
export type SampleDrink = {
  id: string;
  volumeCl?: number;
  parCl?: number;
  supplier?: string;
  purchaseCents?: number;
  formats: readonly { name: string; cl: number }[];
};

export type DemoData = {
  menu: Menu;
  cellar: CellarNotes;
  library: readonly SampleDrink[];
  libraryText: string;
};

/** The sample venue, from the `demo` folder of the resources. */
export const readDemoData = async (resourcesFolder: string): Promise<DemoData> => {
  const read = (name: string): Promise<string> => readFile(join(resourcesFolder, 'demo', name), 'utf8');
  const libraryText = await read('library.json');
  return {
    menu: JSON.parse(await read('menu.json')) as Menu,
    cellar: JSON.parse(await read('cellar.json')) as CellarNotes,
    library: JSON.parse(libraryText) as SampleDrink[],
    libraryText,
  };
};

/** What the register sold before the last night: the new references are not there yet. */
export const withoutNews = (menu: Menu): Menu => ({
  ...menu,
  articles: menu.articles.filter(({ isNew }) => isNew !== true),
});
