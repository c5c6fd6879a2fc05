export interface DrinkFormat {
  readonly name: string | null;
  readonly cl: number | null;
  readonly priceCents?: number | null;
}

/** A drink as the venue filled it in; every field but the id may be missing. */
export interface LibraryDrink {
  readonly id: string;
  readonly name?: string | null;
  readonly venue?: string | null;
  readonly category?: string | null;
  readonly producer?: string | null;
  readonly appellation?: string | null;
  readonly region?: string | null;
  readonly country?: string | null;
  readonly colour?: string | null;
  readonly vintage?: number | null;
  readonly volumeCl?: number | null;
  readonly formats?: readonly DrinkFormat[] | null;
}

export type ReasonField = 'words' | 'colour' | 'vintage' | 'volume' | 'producer' | 'other';
export type Verdict = 'exact' | 'abbreviated' | 'close' | 'contradicts' | 'unexplained';

export interface Reason {
  readonly field: ReasonField;
  /** The label's words as printed, found at `from`..`to` in the label. */
  readonly label: string;
  readonly drink: string;
  readonly verdict: Verdict;
  readonly from: number;
  readonly to: number;
}

export interface Proposal {
  readonly id: string;
  /** Calibrated probability, 0..1, that the proposal is right. */
  readonly score: number;
  readonly kind: 'oui' | 'presque';
  readonly vintage: 'exact' | 'other' | 'none';
  readonly labelVintage: number | null;
  readonly volumeCl: number | null;
  readonly serving: string | null;
  readonly reasons: readonly Reason[];
}

export interface MatchHints {
  readonly family?: string;
  readonly unitPriceCents?: number;
}

export interface Matcher {
  match(label: string, hints?: MatchHints): Proposal[];
  add(drink: LibraryDrink): void;
  change(drink: LibraryDrink): void;
  remove(id: string): void;
}
