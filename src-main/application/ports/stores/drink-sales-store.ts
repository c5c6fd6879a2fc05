import type { LinkedSale, LinkFigures } from './linked-sales-store.ts';

/** Business days, both included. */
export type Period = { fromDay: string; untilDay: string };

/** What one register label sold of a drink on one night. */
export type DrinkNight = LinkFigures & {
  businessDay: string;
  itemKey: string;
  code: string | null;
  label: string;
  servingId: string;
};

/** The sales of one drink, a stretch of days at a time. */
export type DrinkSalesStore = {
  nights(drinkId: string, period: Period): Promise<DrinkNight[]>;
  /** Line by line, the latest first. */
  lines(drinkId: string, period: Period, page: { skip: number; limit: number }): Promise<LinkedSale[]>;
  firstDay(drinkId: string): Promise<string | null>;
  ofLink(linkId: string): Promise<LinkFigures>;
  /** When each register item that was ever linked to a drink was last sold. */
  lastSold(drinkId: string): Promise<Map<string, string>>;
};
