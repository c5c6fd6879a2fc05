import type { Depletion } from '../../../domain/stock/ledger.ts';

/** Sales of linked items, as the drinks see them. */
export type LinkedSale = {
  saleId: number;
  journalId: string;
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
  drinkId: string;
  servingId: string;
  thousandthsOfMl: number;
};

export type LinkFigures = {
  salesCount: number;
  quantity: number;
  amountCents: number;
  thousandthsOfMl: number;
};

export type LinkedSalesStore = {
  ofDrink(drinkId: string, limit: number): Promise<LinkedSale[]>;
  depletionByMoment(drinkId: string): Promise<Depletion[]>;
  figuresByLink(range?: { fromDay: string }): Promise<Map<string, LinkFigures>>;
  volumeByDrink(fromDay: string): Promise<Map<string, number>>;
  nightFigures(day: string): Promise<LinkFigures>;
  /** What each link took out of the drink since its last count: the part that breaking it gives back. */
  sinceCount(drinkId: string): Promise<Map<string, number>>;
};
