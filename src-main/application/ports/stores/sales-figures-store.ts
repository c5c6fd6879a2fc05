import type { Period } from '../../../domain/sales/periods.ts';
import type { SoldState, SoldSums } from '../../../domain/sales/sold-sums.ts';

export { SOLD_STATES, type SoldState } from '../../../domain/sales/sold-sums.ts';

/** What the register prints of an item, with its grouping. */
export type Article = {
  id: number;
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
};

/** The sales of one article over some days, and where they belong. */
export type SoldSpan = {
  articleId: number;
  from: string;
  to: string;
  group: number;
  state: SoldState;
  /** Discounts alone, all but discounts, or both. */
  takes: 'all' | 'sales' | 'discounts';
  servingMl: number;
};

/** Sums of the groups, or of all of them by time or by till. */
export type SoldBy = 'group' | 'day' | 'month' | 'hour' | 'till';

export type SoldLine = {
  journalId: string;
  line: number;
  soldAt: string | null;
  till: string | null;
  z: string | null;
  ticket: string | null;
  itemKey: string;
  code: string | null;
  label: string;
  kind: string;
  quantity: number;
  amountCents: number | null;
  state: SoldState;
  group: number;
};

/** `till` and `hour` are null for all of them, '' for the lines without one. */
export type SoldQuestion = {
  period: Period;
  spans: readonly SoldSpan[];
  till: string | null;
  hour: string | null;
};

export type SalesFiguresStore = {
  articles(): Promise<Article[]>;
  /** Tills that sold something, '' among them where lines name none. */
  tills(): Promise<string[]>;
  /** `bucket` is the group's number, the day, the month, the hour (`''` without a time) or the till. */
  sums(by: SoldBy, question: SoldQuestion): Promise<(SoldSums & { bucket: string })[]>;
  /** Nights with sales, and their tickets where the register numbers them. */
  nights(period: Period): Promise<{ nights: number; tickets: number }>;
  /** The counted lines of a day, in the order in which they were sold. */
  lines(question: SoldQuestion & { limit: number }): Promise<{ total: number; lines: SoldLine[] }>;
};
