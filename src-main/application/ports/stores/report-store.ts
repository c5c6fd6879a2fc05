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

/** Sums of a period for one VAT rate. `exclVat` is null where the register gave none for a part of them. */
export type SoldFigures = {
  vatRate: number | null;
  lineCount: number;
  /** Thousandths; discounts have none. */
  quantity: number;
  inclVat: number | null;
  exclVat: number | null;
};

export type SoldDrink = SoldFigures & { drinkId: string; thousandthsOfMl: number };

export type SoldItem = SoldFigures & {
  itemKey: string;
  /** 1 for what was taken off: no drink stands behind, and none has to. */
  isDiscount: 0 | 1;
  firstDay: string;
  lastDay: string;
};

/** What was given away of one item on one day. */
export type GiftFigures = {
  day: string;
  itemKey: string;
  drinkId: string | null;
  quantity: number;
  thousandthsOfMl: number;
};

/** What sales of a drink took from another, or from itself, recipes and losses included. */
export type TakenVolume = { soldDrinkId: string; drinkId: string; millionthsOfMl: number };

/** What the register charged for a linked serving; prices are the means of nights. */
export type ChargedServing = {
  itemKey: string;
  drinkId: string;
  servingId: string;
  quantity: number;
  amountCents: number;
  lowestCents: number;
  highestCents: number;
  lastDay: string;
  lastCents: number;
};

/** Figures of a period, read from the sums of each night and closing. */
export type ReportStore = {
  closings(period: Period): Promise<ClosingFigures[]>;
  families(period: Period): Promise<FamilyFigures[]>;
  soldDrinks(period: Period): Promise<SoldDrink[]>;
  /** Items that no link stands for on the day. */
  unlinkedItems(period: Period): Promise<SoldItem[]>;
  unmatched(period: Period): Promise<{ amountCents: number; items: number }>;
  gifts(period: Period): Promise<GiftFigures[]>;
  taken(period: Period): Promise<(TakenVolume & { vatRate: number | null })[]>;
  takenByGifts(period: Period): Promise<(TakenVolume & { day: string; itemKey: string })[]>;
  chargedServings(period: Period): Promise<ChargedServing[]>;
  sources(period: Period): Promise<{ digest: string | null; files: SourceFile[] }>;
  nights(period: Period): Promise<{ count: number; inclVat: number }>;
};
