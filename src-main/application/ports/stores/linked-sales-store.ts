/**
 * Sales of linked items, on the drink of the link. The volume is what was served; what it took from which
 * drink, recipes and losses counted in, is read from `DepletionStore`.
 */
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
  figuresByLink(range?: { fromDay?: string; drinkId?: string }): Promise<Map<string, LinkFigures>>;
  nightFigures(day: string): Promise<LinkFigures>;
};
