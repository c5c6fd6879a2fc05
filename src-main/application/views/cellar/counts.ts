import type { DrinkName } from './names.ts';

export type CountRow = {
  id: string;
  /** Null counts everything. */
  bin: string | null;
  startedAt: string;
  status: 'open' | 'validated' | 'dropped';
  settledAt: string | null;
  counted: number;
  /** Drinks of the place that are not counted yet. */
  left: number;
  /** Sums of the entries; cents where a cost is known. */
  varianceMl: number;
  varianceCents: number;
};

/** Why what should have been there is another figure now than when the drink was counted. */
export type RebaseCause =
  | { kind: 'night'; journalId: string; day: string; volumeMl: number }
  | {
      kind: 'movement';
      factId: string;
      movement: 'receipt' | 'return' | 'loss' | 'transfer' | 'count';
      at: string;
      volumeMl: number;
    }
  /** Links, recipes or journals that changed since. */
  | { kind: 'other'; volumeMl: number };

export type CountEntry = DrinkName & {
  entryId: string;
  at: string;
  /** Whole containers, and tenths of open ones. */
  containers: number;
  tenths: number;
  volumeMl: number;
  /** What should have been there, as it was known when this drink was counted. */
  frozenMl: number;
  /** What should have been there at that moment, as it is known now. */
  theoreticalMl: number;
  /** Counted less theoretical. */
  varianceMl: number;
  varianceCents: number | null;
  costCents: number | null;
  /** Empty while `frozenMl` and `theoreticalMl` agree. */
  causes: RebaseCause[];
  /** Earlier counts of the same drink, the latest first. */
  recounted: { at: string; volumeMl: number }[];
};

export type CountDetail = CountRow & {
  entries: CountEntry[];
  /** In the place, and not counted yet. */
  toCount: (DrinkName & { barcode: string | null; onHandMl: number })[];
  actId: string | null;
};
