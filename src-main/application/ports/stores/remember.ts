/** What was written of a drink. */
export type DrinkChange = {
  /** Sales from this moment on may take something else from it; null where its sales are the same. */
  salesSince: string | null;
  /** Its sheet, its servings, its links or a fact of its stock. */
  isTold: boolean;
};

/** Asked without changes, it works something out for every drink. What it gives nothing for is forgotten. */
export type Compute<T> = (
  changes: ReadonlyMap<string, DrinkChange> | null,
  known: ReadonlyMap<string, T>,
) => Promise<ReadonlyMap<string, T>>;

/**
 * Works something out for each drink, and then only again for the drinks that changed since. What comes back
 * is everybody's: it is read, and never changed.
 */
export type Remember = <T>(what: string, compute: Compute<T>) => Promise<ReadonlyMap<string, T>>;
