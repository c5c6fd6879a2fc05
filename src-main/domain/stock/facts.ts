export const LOSS_REASONS = ['breakage', 'corked', 'tasting', 'staff', 'other'] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** Goods that came from a supplier, or went back to one. */
export type GoodsKind = 'receipt' | 'return';
export type FactKind = GoodsKind | 'count' | 'loss' | 'transfer';

/** The part of the cellar where a drink is kept, and from which its sales are taken. */
export const HOME = '';

export type FactDetails = {
  deliveryId: string | null;
  /**
   * Null and `HOME` are the drink's own place. A count without a bin is one of the whole drink, wherever
   * it stands; a count with one settles that bin alone. A transfer leaves this bin.
   */
  bin: string | null;
  /** Where a transfer goes. */
  toBin: string | null;
  reason: LossReason | null;
  cases: number | null;
  perCase: number | null;
  /** Loose containers beside the cases. */
  bottles: number | null;
  /** Cents, excluding VAT, of the whole line: paid for a receipt, given back for a return; null when not known. */
  valueCents: number | null;
  countId: string | null;
  /** For a count, what should have been there, as it was known then. */
  frozenMl: number | null;
  /** UTC. Facts of one minute stand in this order; empty for facts older than the column. */
  recordedAt: string;
};

/** Something that set or moved the stock of a drink. `volumeMl` is positive, as it was entered. */
export type StockFact = {
  id: string;
  drinkId: string;
  kind: FactKind;
  /** Wall clock of the venue: `YYYY-MM-DDTHH:MM`. */
  at: string;
  volumeMl: number;
  note: string | null;
} & Partial<FactDetails>;

export type RecordedFact = StockFact & FactDetails;

/** What stands in each bin, sales left aside. */
export type Levels = Map<string, number>;

type Placed = Pick<StockFact, 'kind' | 'volumeMl' | 'bin' | 'toBin'>;

/** A count of the whole drink, or of the place that its sales leave, settles the sales before it. */
export const settlesSales = ({ kind, bin }: Placed): boolean => kind === 'count' && (bin ?? HOME) === HOME;

const move = (levels: Levels, bin: string | null | undefined, volumeMl: number): void => {
  levels.set(bin ?? HOME, (levels.get(bin ?? HOME) ?? 0) + volumeMl);
};

export const applyFact = (levels: Levels, fact: Placed): void => {
  const { kind, volumeMl, bin } = fact;
  if (kind === 'count') {
    if (bin === null || bin === undefined) levels.clear();
    levels.set(bin ?? HOME, volumeMl);
  } else if (kind === 'receipt') {
    move(levels, bin, volumeMl);
  } else {
    move(levels, bin, -volumeMl);
    if (kind === 'transfer') move(levels, fact.toBin, volumeMl);
  }
};

export const sumOf = (levels: Levels): number => [...levels.values()].reduce((sum, level) => sum + level, 0);
