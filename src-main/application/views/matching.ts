import type { Category, Colour } from '../../domain/sheets/drink.ts';

export type ReasonView = {
  field: 'words' | 'colour' | 'vintage' | 'volume' | 'producer' | 'price' | 'other';
  /** The label's own characters. */
  label: string;
  /** What they stand for in the drink. */
  drink: string;
  verdict: 'exact' | 'abbreviated' | 'close' | 'contradicts' | 'unexplained';
};

/** A sheet of the same wine, and its serving that sells as the proposed one does. */
export type VintageView = {
  drinkId: string;
  vintage: number | null;
  onHandMl: number;
  servingId: string | null;
};

export type Precedent = {
  /** The very label was confirmed, or its words with another serving; or another code that prints it is linked. */
  by: 'label' | 'words' | 'earlier-code';
  /** The other code, where one is the reason. */
  code: string | null;
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
  vintages: VintageView[];
  servings: { id: string; name: string; volumeMl: number; priceCents: number | null }[];
  /** What a person settled earlier, where that is why this drink is proposed. */
  precedent: Precedent | null;
  /** The first day of the link makes a difference: sales before the last count, or a link before. */
  asksWhen: boolean;
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
};

/** The first proposal, as a line of a list shows it. */
export type BestView = Pick<
  ProposalView,
  | 'drinkId'
  | 'name'
  | 'producer'
  | 'category'
  | 'colour'
  | 'vintage'
  | 'servingId'
  | 'servingName'
  | 'servingMl'
  | 'score'
  | 'kind'
  | 'precedent'
>;

export type ItemToMatch = ItemView & {
  /** Null when nothing is proposed, or not worked out yet. */
  best: BestView | null;
  /** Sure enough to be accepted with others after a look at the list. */
  obvious: boolean;
};

export type LinkedItem = ItemView & {
  linkId: string;
  drinkId: string;
  name: string;
  category: Category;
  colour: Colour | null;
  vintage: number | null;
  servingName: string;
  servingMl: number;
  fromDay: string | null;
};

/** Everything that the wizard shows of one label. */
export type ItemCard = ItemView & {
  obvious: boolean;
  proposals: ProposalView[];
  /** What the label says by itself, to prefill a new sheet. */
  reading: LabelReading;
  /** Sold quantity (thousandths) a day over the last 14 days of sales, oldest first. */
  daily: { day: string; quantity: number }[];
  /** Labels that this code printed, the latest first; one for most. */
  labels: LabelSpan[];
  /** A link that ended: the next one begins after it. */
  linkedBefore: { drinkId: string; name: string; vintage: number | null; untilDay: string } | null;
};

export type LabelSpan = { label: string; firstDay: string; lastDay: string };

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

/** A linked item whose label is no longer the one that it was linked for. */
export type RelabelledItem = {
  linkId: string;
  itemKey: string;
  code: string | null;
  before: string;
  after: string;
  /** First day that the new label was printed. */
  sinceDay: string;
  change: 'article' | 'vintage';
  /** The year that the new label says. */
  labelVintage: number | null;
  drinkId: string;
  name: string;
  vintage: number | null;
  servingId: string;
  salesSince: number;
  amountSinceCents: number;
};

export type ListTotal = { count: number; amountCents: number };

export type MatchingQueue = {
  toMatch: ItemToMatch[];
  obviousCount: number;
  /** Items whose proposals are still being worked out. */
  comparing: number;
  totals: Record<ItemState, ListTotal>;
  relabelled: RelabelledItem[];
};

/** What linking from some day on would do. Volumes are those that the last count did not settle. */
export type LinkChoice = {
  kind: 'first' | 'count' | 'after' | 'today' | 'day';
  /** Null: from the first sale. */
  fromDay: string | null;
  salesCount: number;
  amountCents: number;
  volumeMl: number;
  onHandAfterMl: number;
};

/** What linking would do to the stock, shown before. */
export type LinkConsequence = {
  salesCount: number;
  volumeMl: number;
  onHandMl: number;
  onHandAfterMl: number;
  /** Whether the first day of the link makes a difference: sales before the last count, or a link before. */
  asksWhen: boolean;
  lastCountAt: string | null;
  choices: LinkChoice[];
};

/** A drink found by the words that a person typed. */
export type FoundDrink = {
  id: string;
  name: string;
  producer: string | null;
  region: string | null;
  category: Category;
  colour: Colour | null;
  vintage: number | null;
  containerMl: number | null;
  onHandMl: number;
  isLinked: boolean;
  servings: { id: string; name: string; volumeMl: number; priceCents: number | null }[];
};

export type AliasView = {
  id: string;
  label: string;
  drinkId: string;
  name: string;
  category: Category;
  colour: Colour | null;
  vintage: number | null;
  servingName: string;
  servingMl: number;
  learntAt: string;
  /** The act that confirmed it. */
  verb: string;
  from: 'window' | 'ingest' | 'command-line';
};
