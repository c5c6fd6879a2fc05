/** Something that set or moved the stock of a drink. `volumeMl` is positive, as it was entered. */
export type StockFact = {
  id: string;
  drinkId: string;
  kind: 'count' | 'receipt' | 'loss';
  /** Wall clock of the venue: `YYYY-MM-DDTHH:MM`. */
  at: string;
  volumeMl: number;
  note: string | null;
};

/** Sales of one moment or one day, in thousandths of a millilitre, positive when they leave the cellar. */
export type Depletion = { at: string; thousandthsOfMl: number; label: string };

export type LedgerLine = {
  id: string;
  at: string;
  kind: StockFact['kind'] | 'sales';
  /** Signed change; for a count, what was counted. */
  volumeMl: number;
  runningMl: number;
  note: string | null;
};
