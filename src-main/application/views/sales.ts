import type { Comparison, Period } from '../../domain/sales/periods.ts';
import type { SoldState, SoldSums } from '../../domain/sales/sold-sums.ts';
import type { Category, Colour } from '../../domain/sheets/drink.ts';

export type { Comparison, SoldState, SoldSums };

/** What the rows of the table are. `week` bears its Monday, `hour` two digits, or nothing without a time. */
export type SalesBy =
  'day' | 'week' | 'month' | 'hour' | 'drink' | 'category' | 'serving' | 'family' | 'item' | 'till';

/** Each narrows what is looked at; null is « all ». A family or a till of '' is that of lines without one. */
export type SalesFilters = {
  state: SoldState | null;
  category: Category | null;
  family: string | null;
  till: string | null;
  drinkId: string | null;
  servingId: string | null;
  itemKey: string | null;
  /** Two digits, '' for lines without a time. */
  hour: string | null;
};

export type SalesQuestion = {
  period: Period;
  by: SalesBy;
  comparison: Comparison | null;
  filters: SalesFilters;
};

export type SalesRow = {
  /** A day, a Monday, a month, an hour, or what names the drink, serving, category, family, reference or till. */
  key: string;
  /** Sales that no drink stands behind, in a table of drinks; null for any other row. */
  state: Exclude<SoldState, 'linked'> | null;
  /** As the library or the register writes it; null where the key says it. */
  label: string | null;
  /** The register's code of a reference. */
  code: string | null;
  drink: { id: string; category: Category; colour: Colour | null } | null;
  sums: SoldSums;
  /** The same in the period that it is compared with. */
  before: SoldSums | null;
};

export type SalesFigures = {
  question: SalesQuestion;
  compared: Period | null;
  rows: SalesRow[];
  total: SoldSums;
  totalBefore: SoldSums | null;
  /** All that the register sold, whatever is filtered. */
  register: SoldSums;
  nights: number;
  nightsBefore: number;
  /** Null where filters leave part of a ticket out, or the register numbers none. */
  tickets: number | null;
  ticketsBefore: number | null;
  choices: { families: string[]; tills: string[]; categories: Category[] };
  /** What the filters name. */
  named: { drink: string | null; serving: string | null; item: string | null };
  /** First and last business day with sales. */
  known: Period | null;
};

export type SalesLine = {
  journalId: string;
  line: number;
  soldAt: string | null;
  till: string | null;
  z: string | null;
  ticket: string | null;
  code: string | null;
  label: string;
  kind: string;
  quantity: number;
  /** Null for gifts. */
  amountCents: number | null;
  state: SoldState;
  drink: { id: string; name: string } | null;
};

export type SalesLinesQuestion = {
  day: string;
  filters: SalesFilters;
};

export type SalesLines = {
  day: string;
  /** How many there are; `lines` stops at a limit. */
  total: number;
  lines: SalesLine[];
  sums: SoldSums;
};
