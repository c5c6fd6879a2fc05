import type { GoodsKind } from '../../../domain/stock/facts.ts';
import type { DrinkName } from './names.ts';

export type DeliveryLineInput = {
  drinkId: string;
  cases: number;
  perCase: number;
  /** Loose containers. */
  bottles: number;
  /** Instead of containers, for a drink that has none. */
  volumeMl: number | null;
  /** Of the whole line, excluding VAT; null when not known. Zero is a gift of the supplier, or goods taken back for nothing. */
  valueCents: number | null;
  /** Null is the drink's own place. */
  bin: string | null;
};

export type DeliveryInput = {
  /** Left out, goods that come. */
  kind?: GoodsKind;
  supplier: string | null;
  noteNumber: string | null;
  day: string;
  /** `HH:MM`; left out, now for today and noon for another day. */
  time: string | null;
  note: string | null;
  lines: DeliveryLineInput[];
  /** The same note of the same supplier is there already, and this is another one. */
  isAnother: boolean;
};

export type DeliveryLine = DrinkName & {
  factId: string;
  cases: number | null;
  perCase: number | null;
  bottles: number | null;
  volumeMl: number;
  valueCents: number | null;
  bin: string | null;
};

export type DeliveryRow = {
  id: string;
  kind: GoodsKind;
  supplier: string | null;
  noteNumber: string | null;
  at: string;
  note: string | null;
  lineCount: number;
  /** Of the lines whose price is known. */
  valueCents: number;
  unpricedCount: number;
  cancelled: boolean;
};

export type DeliveryDetail = DeliveryRow & { lines: DeliveryLine[]; actId: string | null };

/** What the last receipts of a drink were like: fills the next line. */
export type DeliveryHint = {
  drinkId: string;
  supplier: string | null;
  perCase: number | null;
  /** Of one container. */
  costCents: number | null;
  lastAt: string | null;
};
