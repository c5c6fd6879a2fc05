import type { GoodsKind, RecordedFact } from '../../../domain/stock/facts.ts';

export type Delivery = {
  id: string;
  kind: GoodsKind;
  supplier: string | null;
  noteNumber: string | null;
  /** Business day, and the wall clock at which it counts. */
  day: string;
  at: string;
  note: string | null;
  recordedAt: string;
  cancelledAt: string | null;
};

export type DeliverySums = Delivery & { lineCount: number; valueCents: number; unpricedCount: number };

export type LastReceipt = Pick<
  RecordedFact,
  'id' | 'drinkId' | 'at' | 'volumeMl' | 'valueCents' | 'perCase' | 'cases' | 'bottles'
> & { supplier: string | null };

export type DeliveryStore = {
  add(delivery: Delivery): Promise<void>;
  get(id: string): Promise<Delivery | null>;
  /** The latest first. */
  list(period: { fromDay?: string; untilDay?: string; drinkId?: string }): Promise<DeliverySums[]>;
  /** Its receipts or returns, in their order; those of a cancelled delivery too. */
  linesOf(id: string): Promise<RecordedFact[]>;
  /** One of that supplier under that number that is not cancelled. */
  find(note: Pick<Delivery, 'kind' | 'supplier'> & { noteNumber: string }): Promise<Delivery | null>;
  setCancelled(id: string, at: string | null): Promise<void>;
  /** Takes back one that was just recorded, its lines included. */
  remove(id: string): Promise<void>;
  /** The last receipt of each of these drinks. */
  lastReceipts(drinkIds: readonly string[]): Promise<LastReceipt[]>;
};
