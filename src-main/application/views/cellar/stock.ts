import type { LossReason } from '../../../domain/stock/facts.ts';
import type { ListChanges } from '../list-changes.ts';
import type { DrinkName } from './names.ts';

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

export type StockList = { rows: readonly StockRow[] } & StockSums;
export type StockChanges = ListChanges<StockRow> & { sums: StockSums };

export type StockSums = {
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
  kind: 'count' | 'receipt' | 'return' | 'loss' | 'transfer' | 'sales';
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
  /** Whether there are older lines. */
  hasMore: boolean;
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
