import type { DrinkName, StockChange } from './names.ts';

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
  /** Recipes that take from the old vintage before the day, and from the new one on. */
  recipes: { servingId: string; name: string }[];
};
