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
  /** What a person settled earlier, where that is why the drink is proposed. */
  readonly confirmed: Confirmation | null;
  readonly reasons: readonly Reason[];
}

/** A label that a person tied to a drink; it stays true for any code that prints it. */
export interface ConfirmedLabel {
  readonly label: string;
  readonly drinkId: string;
  readonly servingId?: string | null;
}

export interface Confirmation {
  /** `label`: this very label; `words`: its words, with another serving or vintage; `earlier-code`: the caller says so. */
  readonly by: 'label' | 'words' | 'earlier-code';
  readonly servingId: string | null;
}

export interface MatchHints {
  readonly family?: string;
  readonly unitPriceCents?: number;
  /** What the same label was tied to under a code that the register no longer sells. */
  readonly earlier?: { readonly drinkId: string; readonly servingId?: string | null };
  /** Drinks on hand: they come first among the vintages that the label leaves open. */
  readonly inStock?: ReadonlySet<string>;
}

export interface Matcher {
  match(label: string, hints?: MatchHints): Proposal[];
  add(drink: LibraryDrink): void;
  change(drink: LibraryDrink): void;
  remove(id: string): void;
  /** Takes a label as settled; the same label again replaces what it meant. */
  learn(confirmed: ConfirmedLabel): void;
  forget(label: string): void;
}
