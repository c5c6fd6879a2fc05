import type { RecordedFact, StockFact } from '../../../domain/stock/facts.ts';

export type KeptFact = RecordedFact & { isCancelled: boolean };

export type PricedFact = Pick<
  RecordedFact,
  'drinkId' | 'kind' | 'at' | 'volumeMl' | 'bin' | 'toBin' | 'valueCents'
>;

/** The end of a business day: facts up to the next cut-off, and the sales of that day. */
export type EndOfDay = { day: string; endOfDay: string };

/** Facts that set or move the stock. A cancelled one is kept, and left out of everything but `get`. */
export type StockStore = {
  add(fact: StockFact): Promise<void>;
  get(id: string): Promise<KeptFact | null>;
  /** Takes back a fact that was just recorded; cancelling keeps it. */
  remove(id: string): Promise<void>;
  setCancelled(ids: readonly string[], at: string | null): Promise<void>;
  /** Oldest first; facts of one moment in the order in which they were recorded. */
  facts(drinkId: string): Promise<RecordedFact[]>;
  /** Those since the last count of the whole drink, with what else stands in its minute. */
  recentFacts(drinkId: string): Promise<RecordedFact[]>;
  /** When a drink was last received, or counted in any bin. */
  lastAt(drinkId: string, kind: 'receipt' | 'count'): Promise<string | null>;
  factsBetween(from: string, until: string): Promise<RecordedFact[]>;
  lossesBetween(from: string, until: string): Promise<RecordedFact[]>;
  /** Facts of every drink, or of some, that came with a price once, each drink's in order: what averages are made of. */
  factsOfPriced(drinkIds: readonly string[] | null): Promise<PricedFact[]>;
  /** The last count that settled the sales of this drink. */
  lastCountAt(drinkId: string): Promise<string | null>;
  /** Of every drink, or of some. */
  lastCounts(drinkIds?: readonly string[] | null): Promise<Map<string, string>>;
  onHand(at: EndOfDay | null): Promise<ReadonlyMap<string, number>>;
  /** Bins that facts name, beside the places of the sheets. */
  bins(): Promise<string[]>;
  /** Drinks that facts put into a bin by its name, once. */
  drinksIn(bin: string): Promise<string[]>;
  /** Whether facts, counts or recipes name this drink, cancelled ones included. */
  isUsed(drinkId: string, without: { factIds: readonly string[] }): Promise<boolean>;
};
