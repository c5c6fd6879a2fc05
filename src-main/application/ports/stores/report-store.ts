import type { Amounts } from '../../../domain/reports/tax.ts';
import type { Period, SourceFile } from '../../../domain/reports/report.ts';

/** Where a closing stands: each is one line of the accounts. */
export type ClosingKey = { day: string; till: string | null; z: string | null };

export type ClosingFigures = ClosingKey &
  Amounts & {
    vatRate: number | null;
    lineCount: number;
    /** Cents, what discount lines took off. */
    discounts: number;
  };

export type FamilyFigures = ClosingKey & Amounts & { family: string | null; vatRate: number | null };

/** Where a sum belongs: an item on one day, or on all of them where its links and their recipes have no dates. */
type SumKey = { itemKey: string; day: string | null };

/** Sums of an item at one VAT rate. Thousandths and cents. */
export type ItemSums = SumKey & {
  vatRate: number | null;
  isDiscount: 0 | 1;
  lineCount: number;
  quantity: number;
  inclVat: number | null;
  /** Null where the register gave none for a part of them. */
  exclVat: number | null;
};

export type ItemSpan = { itemKey: string; firstDay: string; lastDay: string };

export type GiftSums = { itemKey: string; day: string; quantity: number };

/** What the register charged for an item; prices are the means of nights. */
export type ChargedSums = SumKey & {
  quantity: number;
  amountCents: number;
  lowestCents: number;
  highestCents: number;
  lastDay: string;
  lastCents: number;
};

/** What was sold of an item on one day or, over a long period, up to a month's last day. */
export type DaySums = { itemKey: string; day: string; quantity: number };

/** A link on the days of one recipe, and what one of its serving takes from each drink, in thousandths of a millilitre. */
export type LinkSpan = {
  itemKey: string;
  fromDay: string | null;
  untilDay: string | null;
  drinkId: string;
  servingId: string;
  servingMl: number;
  parts: { drinkId: string; thousandthsOfMl: number }[];
};

/** Figures of a period, read from the sums of each night and closing. */
export type ReportStore = {
  closings(period: Period): Promise<ClosingFigures[]>;
  families(period: Period): Promise<FamilyFigures[]>;
  nights(period: Period): Promise<{ count: number; inclVat: number }>;
  links(): Promise<LinkSpan[]>;
  items(period: Period): Promise<ItemSums[]>;
  spans(period: Period): Promise<ItemSpan[]>;
  gifts(period: Period): Promise<GiftSums[]>;
  charged(period: Period): Promise<ChargedSums[]>;
  /** Day by day, or month by month where the links of an item and their recipes have no dates. */
  quantities(period: Period, unit: 'day' | 'month'): Promise<DaySums[]>;
  unmatched(period: Period): Promise<{ amountCents: number; items: number }>;
  sources(period: Period): Promise<{ digest: string | null; files: SourceFile[] }>;
};
