/**
 * Computes a figure of the whole store, or gives it again while nothing was written since. What comes
 * back is everybody's: it is read, and never changed.
 */
export type Remember = <T>(what: string, compute: () => Promise<T>) => Promise<T>;
