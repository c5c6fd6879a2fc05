import type { DrinkName } from './names.ts';

export type MendingAct =
  | { kind: 'deliver'; drinkId: string; supplier: string | null; volumeMl: number }
  | { kind: 'changeServing'; linkId: string; servingId: string }
  | { kind: 'rollOver'; fromDrinkId: string; toDrinkId: string; fromDay: string }
  | { kind: 'removeJournal'; journalId: string }
  | { kind: 'count'; drinkId: string };

export type NegativeCause =
  | {
      kind: 'receiptMissing';
      isStrong: boolean;
      lastReceiptAt: string | null;
      lastCountAt: string | null;
      /** What the sales took since the later of the two. */
      soldMl: number;
      mend: MendingAct;
    }
  | {
      kind: 'wrongServing';
      isStrong: boolean;
      linkId: string;
      label: string;
      /** What the register charged for one, on average. */
      chargedCents: number;
      serving: { name: string; volumeMl: number; priceCents: number | null };
      likely: { servingId: string; name: string; volumeMl: number; priceCents: number };
      /** What would come back to the stock. */
      returnedMl: number;
      mend: MendingAct;
    }
  | {
      kind: 'wrongVintage';
      isStrong: boolean;
      other: DrinkName;
      otherOnHandMl: number;
      fromDay: string;
      mend: MendingAct;
    }
  | {
      kind: 'fileTwice';
      isStrong: boolean;
      day: string;
      journalIds: string[];
      fileNames: string[];
      /** What each of them took. */
      volumeMl: number;
      mend: MendingAct;
    };

export type NegativeDrink = DrinkName & {
  onHandMl: number;
  /** The first day at whose end it was below zero, and stayed there. */
  sinceDay: string | null;
  /** The likeliest first. */
  causes: NegativeCause[];
};

export type ReorderLine = DrinkName & {
  producer: string | null;
  barcode: string | null;
  onHandMl: number;
  parMl: number;
  sold30DaysMl: number;
  coverDays: number | null;
  perCase: number | null;
  /** What brings it back to its par level, by whole cases where they are known. */
  containers: number;
  cases: number | null;
  volumeMl: number;
  /** Of one container, and of the line. */
  costCents: number | null;
  valueCents: number | null;
};

export type ReorderGroup = { supplier: string | null; lines: ReorderLine[]; valueCents: number };

export type ReorderList = { groups: ReorderGroup[]; count: number; lastDay: string | null };
