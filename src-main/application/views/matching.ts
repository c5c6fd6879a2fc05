import type { Category, Colour } from '../../domain/sheets/drink.ts';

export type ReasonView = {
  field: 'words' | 'colour' | 'vintage' | 'volume' | 'producer' | 'price' | 'other';
  /** The label's own characters. */
  label: string;
  /** What they stand for in the drink. */
  drink: string;
  verdict: 'exact' | 'abbreviated' | 'close' | 'contradicts' | 'unexplained';
};

export type ProposalView = {
  drinkId: string;
  name: string;
  producer: string | null;
  region: string | null;
  category: Category;
  colour: Colour | null;
  vintage: number | null;
  containerMl: number | null;
  servingId: string | null;
  servingName: string | null;
  servingMl: number | null;
  priceCents: number | null;
  onHandMl: number;
  /** Probability that the proposal is right, 0 to 1. */
  score: number;
  kind: 'oui' | 'presque';
  reasons: ReasonView[];
  /** Sheets of the same wine in other vintages, this one included. */
  vintages: { drinkId: string; vintage: number | null; onHandMl: number }[];
};

export type ItemState = 'toMatch' | 'linked' | 'ignored';

export type ItemView = {
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
  state: ItemState;
  /** Code `0` or `DIVERS`: an open price, never proposed for linking. */
  openPrice: boolean;
  salesCount: number;
  quantity: number;
  amountCents: number;
  averagePriceCents: number | null;
  firstDay: string;
  lastDay: string;
  /** Sold quantity (thousandths) a day over the last 14 days of sales, oldest first. */
  daily: { day: string; quantity: number }[];
};

export type ItemToMatch = ItemView & {
  proposals: ProposalView[];
  /** Sure enough to be accepted with others after a look at the list. */
  obvious: boolean;
  /** What the label says by itself, to prefill a new sheet. */
  reading: LabelReading;
};

export type LabelReading = {
  name: string;
  category: Category;
  colour: Colour | null;
  vintage: number | null;
  region: string | null;
  appellation: string | null;
  containerMl: number | null;
  servingName: string | null;
  servingMl: number | null;
};

export type MatchingQueue = {
  toMatch: ItemToMatch[];
  obviousCount: number;
  ignored: ItemView[];
  linkedCount: number;
};

/** What linking would do to the stock, shown before. */
export type LinkConsequence = {
  salesCount: number;
  volumeMl: number;
  onHandMl: number;
  onHandAfterMl: number;
};
