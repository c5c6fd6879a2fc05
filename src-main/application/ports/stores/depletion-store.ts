import type { Depletion } from '../../../domain/stock/ledger.ts';

/** Sales after one moment, and up to another where one is given, on business days up to `untilDay`. */
export type DepletionWindow = {
  drinkId: string;
  after: string;
  until: string | null;
  untilDay: string | null;
};

/** One counted line and what it takes from one drink, in millionths of a millilitre. */
export type DepletingLine = {
  saleId: number;
  journalId: string;
  line: number;
  businessDay: string;
  soldAt: string | null;
  moment: string;
  itemKey: string;
  code: string | null;
  label: string;
  kind: string;
  quantity: number;
  amountCents: number | null;
  linkId: string;
  servingId: string;
  soldDrinkId: string;
  millionthsOfMl: number;
};

/** What one journal took on one day. */
export type JournalDepletion = { journalId: string; day: string; millionthsOfMl: number };

/** A night that two journals tell alike, the earlier first. */
export type TwiceTold = { day: string; journalIds: [string, string] };

export type DayDepletion = { drinkId: string; day: string; millionthsOfMl: number };

/** What linked sales take out of stock, recipes and losses included. Millionths of a millilitre. */
export type DepletionStore = {
  /** One sum for each window, in their order. */
  inWindows(windows: readonly DepletionWindow[]): Promise<number[]>;
  /** Whole days; those that one of the moments cuts come sale by sale. In the order of time. `after` leaves out the days that ended before it. */
  ofDrink(drinkId: string, moments: readonly string[], after?: string): Promise<Depletion[]>;
  /** The latest first. */
  linesOf(drinkId: string, day: string): Promise<DepletingLine[]>;
  /** Of a window, what journals took that were first read after an instant. */
  readSince(window: DepletionWindow, instant: string): Promise<JournalDepletion[]>;
  /** Days on which two journals that count said the same of everything, the earlier first. */
  twiceTold(fromDay: string): Promise<TwiceTold[]>;
  /** Every drink's, from a day on or between two. */
  byDrink(fromDay: string, untilDay?: string): Promise<Map<string, number>>;
  byDrinkAndDay(fromDay: string, untilDay: string): Promise<DayDepletion[]>;
  /** Drinks that a standing link takes from. */
  depletedDrinks(): Promise<string[]>;
  /** What a link takes from each drink. */
  ofLink(linkId: string): Promise<Map<string, number>>;
};
