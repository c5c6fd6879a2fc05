import type { Category, Colour } from '../../domain/sheets/drink.ts';
import type { LossReason } from '../../domain/stock/facts.ts';

export type { LossReason } from '../../domain/stock/facts.ts';

/**
 * Volumes are integer millilitres, money integer cents excluding VAT, days `YYYY-MM-DD`, moments the
 * venue's wall clock `YYYY-MM-DDTHH:MM`. Costs are rounded for show: 75 cl are worth `costCents`.
 */
export type DrinkName = {
  drinkId: string;
  /** With the cuvée and the vintage. */
  name: string;
  vintage: number | null;
  category: Category;
  colour: Colour | null;
  containerMl: number | null;
};

export type StockRow = DrinkName & {
  producer: string | null;
  appellation: string | null;
  supplier: string | null;
  /** Its own place; sales are taken there. */
  bin: string | null;
  barcode: string | null;
  archived: boolean;
  onHandMl: number;
  parMl: number | null;
  /** What the sales took in the last thirty days, recipes included. */
  sold30DaysMl: number;
  /** Whole days that the stock lasts at that pace; null when nothing is sold. */
  coverDays: number | null;
  lastCountAt: string | null;
  /** Weighted average cost of one container, or of a litre where there is none; null when no price is known. */
  costCents: number | null;
  valueCents: number | null;
};

export type StockList = {
  rows: StockRow[];
  /** Of the drinks in stock whose cost is known. */
  valueCents: number;
  /** In stock, and no price known. */
  unpricedCount: number;
  negativeCount: number;
  lowCount: number;
  bins: string[];
  /** The last night that came; null before the first. */
  lastDay: string | null;
};

export type BinLevel = { bin: string | null; isHome: boolean; onHandMl: number };

/** Where a line of the ledger comes from. */
export type LedgerOrigin =
  | { kind: 'sales'; day: string }
  | { kind: 'delivery'; deliveryId: string; supplier: string | null; noteNumber: string | null }
  | { kind: 'count'; countId: string }
  | { kind: 'act'; actId: string | null };

export type LedgerRow = {
  id: string;
  at: string;
  kind: 'count' | 'receipt' | 'loss' | 'transfer' | 'sales';
  /** Signed change; for a count, what was counted; for a transfer, what was moved. */
  volumeMl: number;
  /** Signed change of what is on hand: for a count, the variance. */
  changeMl: number;
  runningMl: number;
  /** What the change is worth, signed. */
  changeCents: number | null;
  runningCents: number | null;
  /** Average cost of one container, or of a litre, after this line. */
  costCents: number | null;
  note: string | null;
  reason: LossReason | null;
  bin: string | null;
  toBin: string | null;
  cases: number | null;
  perCase: number | null;
  bottles: number | null;
  origin: LedgerOrigin;
};

/** The latest line first. */
export type LedgerPage = {
  drink: DrinkName;
  onHandMl: number;
  costCents: number | null;
  valueCents: number | null;
  bins: BinLevel[];
  rows: LedgerRow[];
  /** How many lines there are in all. */
  count: number;
};

export type LossRow = DrinkName & {
  factId: string;
  at: string;
  volumeMl: number;
  reason: LossReason | null;
  bin: string | null;
  note: string | null;
  /** At the average cost of now. */
  valueCents: number | null;
};

/** The register lines behind one line of the ledger. */
export type LedgerSale = {
  saleId: number;
  journalId: string;
  /** The line in its file. */
  line: number;
  businessDay: string;
  soldAt: string | null;
  itemKey: string;
  code: string | null;
  label: string;
  kind: string;
  /** Thousandths. */
  quantity: number;
  amountCents: number | null;
  linkId: string;
  servingId: string;
  /** The drink of the link: another one when this drink is a part of its recipe. */
  soldDrinkId: string;
  soldName: string;
  servingName: string;
  /** What it took from this drink; negative when it came back. */
  volumeMl: number;
};

// Receipts.

export type DeliveryLineInput = {
  drinkId: string;
  cases: number;
  perCase: number;
  /** Loose containers. */
  bottles: number;
  /** Instead of containers, for a drink that has none. */
  volumeMl: number | null;
  /** Of the whole line, excluding VAT; null when not known. Zero is a gift of the supplier. */
  valueCents: number | null;
  /** Null is the drink's own place. */
  bin: string | null;
};

export type DeliveryInput = {
  supplier: string | null;
  noteNumber: string | null;
  day: string;
  /** `HH:MM`; left out, now for today and noon for another day. */
  time: string | null;
  note: string | null;
  lines: DeliveryLineInput[];
  /** The same note of the same supplier is there already, and this is another one. */
  isAnother: boolean;
};

export type DeliveryLine = DrinkName & {
  factId: string;
  cases: number | null;
  perCase: number | null;
  bottles: number | null;
  volumeMl: number;
  valueCents: number | null;
  bin: string | null;
};

export type DeliveryRow = {
  id: string;
  supplier: string | null;
  noteNumber: string | null;
  at: string;
  note: string | null;
  lineCount: number;
  /** Of the lines whose price is known. */
  valueCents: number;
  unpricedCount: number;
  cancelled: boolean;
};

export type DeliveryDetail = DeliveryRow & { lines: DeliveryLine[]; actId: string | null };

/** What the last receipts of a drink were like: fills the next line. */
export type DeliveryHint = {
  drinkId: string;
  supplier: string | null;
  perCase: number | null;
  /** Of one container. */
  costCents: number | null;
  lastAt: string | null;
};

// Counts.

export type CountRow = {
  id: string;
  /** Null counts everything. */
  bin: string | null;
  startedAt: string;
  status: 'open' | 'validated' | 'dropped';
  settledAt: string | null;
  counted: number;
  /** Drinks of the place that are not counted yet. */
  left: number;
  /** Sums of the entries; cents where a cost is known. */
  varianceMl: number;
  varianceCents: number;
};

/** Why what should have been there is another figure now than when the drink was counted. */
export type RebaseCause =
  | { kind: 'night'; journalId: string; day: string; volumeMl: number }
  | {
      kind: 'movement';
      factId: string;
      movement: 'receipt' | 'loss' | 'transfer' | 'count';
      at: string;
      volumeMl: number;
    }
  /** Links, recipes or journals that changed since. */
  | { kind: 'other'; volumeMl: number };

export type CountEntry = DrinkName & {
  entryId: string;
  at: string;
  /** Whole containers, and tenths of open ones. */
  containers: number;
  tenths: number;
  volumeMl: number;
  /** What should have been there, as it was known when this drink was counted. */
  frozenMl: number;
  /** What should have been there at that moment, as it is known now. */
  theoreticalMl: number;
  /** Counted less theoretical. */
  varianceMl: number;
  varianceCents: number | null;
  costCents: number | null;
  /** Empty while `frozenMl` and `theoreticalMl` agree. */
  causes: RebaseCause[];
  /** Earlier counts of the same drink, the latest first. */
  recounted: { at: string; volumeMl: number }[];
};

export type CountDetail = CountRow & {
  entries: CountEntry[];
  /** In the place, and not counted yet. */
  toCount: (DrinkName & { barcode: string | null; onHandMl: number })[];
  actId: string | null;
};

// Recipes.

export type RecipePart = DrinkName & { volumeMl: number };

export type RecipeView = {
  servingId: string;
  servingName: string;
  drinkId: string;
  volumeMl: number;
  /** Foam, lees: thousandths that are taken beside what is sold. */
  lossPerMille: number;
  /** Empty: the serving takes from its own drink. */
  parts: RecipePart[];
};

export type StockChange = DrinkName & { beforeMl: number; afterMl: number };

// To do.

export type MendingAct =
  | { kind: 'deliver'; drinkId: string; supplier: string | null; volumeMl: number }
  | { kind: 'changeServing'; linkId: string; servingId: string }
  | { kind: 'rollOver'; fromDrinkId: string; toDrinkId: string; fromDay: string }
  | { kind: 'removeJournal'; journalId: string }
  | { kind: 'count'; drinkId: string };

export type NegativeCause =
  | {
      kind: 'receiptMissing';
      isStrong: boolean;
      lastReceiptAt: string | null;
      lastCountAt: string | null;
      /** What the sales took since the later of the two. */
      soldMl: number;
      mend: MendingAct;
    }
  | {
      kind: 'wrongServing';
      isStrong: boolean;
      linkId: string;
      label: string;
      /** What the register charged for one, on average. */
      chargedCents: number;
      serving: { name: string; volumeMl: number; priceCents: number | null };
      likely: { servingId: string; name: string; volumeMl: number; priceCents: number };
      /** What would come back to the stock. */
      returnedMl: number;
      mend: MendingAct;
    }
  | {
      kind: 'wrongVintage';
      isStrong: boolean;
      other: DrinkName;
      otherOnHandMl: number;
      fromDay: string;
      mend: MendingAct;
    }
  | {
      kind: 'fileTwice';
      isStrong: boolean;
      day: string;
      journalIds: string[];
      fileNames: string[];
      /** What each of them took. */
      volumeMl: number;
      mend: MendingAct;
    };

export type NegativeDrink = DrinkName & {
  onHandMl: number;
  /** The first day at whose end it was below zero, and stayed there. */
  sinceDay: string | null;
  /** The likeliest first. */
  causes: NegativeCause[];
};

export type ReorderLine = DrinkName & {
  producer: string | null;
  barcode: string | null;
  onHandMl: number;
  parMl: number;
  sold30DaysMl: number;
  coverDays: number | null;
  perCase: number | null;
  /** What brings it back to its par level, by whole cases where they are known. */
  containers: number;
  cases: number | null;
  volumeMl: number;
  /** Of one container, and of the line. */
  costCents: number | null;
  valueCents: number | null;
};

export type ReorderGroup = { supplier: string | null; lines: ReorderLine[]; valueCents: number };

export type ReorderList = { groups: ReorderGroup[]; count: number; lastDay: string | null };

// Vintages.

export type RollOverProposal = {
  from: DrinkName & { onHandMl: number };
  to: DrinkName & { onHandMl: number; receivedAt: string | null };
  /** The first day on which the old vintage could not have been poured any more. */
  fromDay: string;
  labels: string[];
};

export type RollOverConsequence = {
  fromDay: string;
  /** Links that end, and begin again on the other vintage. */
  links: { linkId: string; label: string; servingName: string; isServingMade: boolean }[];
  /** Sales that move with them. */
  salesCount: number;
  amountCents: number;
  changes: StockChange[];
  /** Recipes that take from the old vintage, and are left as they are. */
  recipes: { servingId: string; name: string }[];
};
