import type { StockFact } from '../../../domain/stock/ledger.ts';

export type StockStore = {
  add(fact: StockFact): Promise<void>;
  remove(id: string): Promise<void>;
  facts(drinkId: string): Promise<StockFact[]>;
  lastCountAt(drinkId: string): Promise<string | null>;
  /** On hand of every drink at the end of a business day, or now. A count settles what came before it. */
  onHand(at: { day: string; endOfDay: string } | null): Promise<Map<string, number>>;
};
