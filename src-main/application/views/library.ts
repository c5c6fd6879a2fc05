import type { Category, Colour } from '../../domain/sheets/drink.ts';

/** Volumes are integer millilitres, money integer cents, days `YYYY-MM-DD`. */
export type ServingView = { id: string; name: string; volumeMl: number; priceCents: number | null };

export type DrinkRow = {
  id: string;
  name: string;
  producer: string | null;
  appellation: string | null;
  region: string | null;
  country: string | null;
  category: Category;
  colour: Colour | null;
  vintage: number | null;
  containerMl: number | null;
  servings: ServingView[];
  parMl: number | null;
  cuvee: string | null;
  grapes: string[];
  supplier: string | null;
  bin: string | null;
  /** Hundredths of a percent. */
  vatRate: number | null;
  /** Cents, excluding VAT, of one container. */
  purchaseCents: number | null;
  notes: string | null;
  barcode: string | null;
  pictureId: string | null;
  archived: boolean;
  onHandMl: number;
  /** Weighted average cost of one container, or of a litre where there is none; null when no price is known. */
  costCents: number | null;
  valueCents: number | null;
  lastCountAt: string | null;
  /** How many register items feed it today: the golden register when above zero. */
  linkCount: number;
  /** Names of those register items, for the search. */
  registerLabels: string[];
  soldMl30Days: number;
};

export type RegisterItemRef = {
  itemKey: string;
  code: string | null;
  label: string;
  lastSoldAt: string | null;
};

export type ServingSales = ServingView & {
  quantity30Days: number;
  amountCents30Days: number;
  links: LinkView[];
};

export type LinkView = {
  id: string;
  item: RegisterItemRef;
  fromDay: string | null;
  untilDay: string | null;
  madeAt: string;
  brokenAt: string | null;
  salesCount: number;
  amountCents: number;
};

export type SaleView = {
  id: string;
  businessDay: string;
  soldAt: string | null;
  itemKey: string;
  code: string | null;
  label: string;
  kind: string;
  /** Thousandths. */
  quantity: number;
  amountCents: number | null;
  /** What it took out of stock; negative when it came back. */
  volumeMl: number;
  journalId: string;
};

export type DrinkSheet = {
  drink: DrinkRow;
  servings: ServingSales[];
  brokenLinks: LinkView[];
  /** Every vintage of the same wine, this one included. */
  vintages: { drinkId: string; vintage: number | null; onHandMl: number; archived: boolean }[];
};

/** JPEG, PNG or WebP. */
export type PictureView = { type: string; bytes: Uint8Array };

/** A drink that left the lists, and can come back. */
export type ArchivedDrink = Pick<
  DrinkRow,
  'id' | 'name' | 'cuvee' | 'producer' | 'vintage' | 'category' | 'colour' | 'containerMl' | 'onHandMl'
>;

/** Links that still feed a drink refuse its archiving; stock is told. */
export type ArchiveConsequence = {
  drinkCount: number;
  linked: { drinkId: string; name: string; labels: string[] }[];
  inStock: { drinkId: string; name: string; onHandMl: number; containerMl: number | null }[];
};

export type ActView = {
  id: string;
  at: string;
  verb: string;
  /** French sentence of what was done. */
  summary: string;
  /** What the window needs to say it in another language. */
  facts: Record<string, string | number>;
  undone: boolean;
  canUndo: boolean;
};

/** What would change, shown before the act. */
export type BreakConsequence = {
  linkId: string;
  drinkId: string;
  salesCount: number;
  amountCents: number;
  /** What comes back, of all drinks together. */
  volumeMl: number;
  containerMl: number | null;
  /** What comes back to each: several where the serving is a recipe. */
  drinks: { drinkId: string; name: string; containerMl: number | null; volumeMl: number }[];
  stillLinked: string[];
};
