/** A small generator of repeatable chance (mulberry32): the same seed always tells the same story. */
export type Random = {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  between(low: number, high: number): number;
  /** True so many times out of a hundred. */
  happens(percent: number): boolean;
  /** One of them, the heavier the likelier. */
  pick<T>(choices: readonly T[], weightOf: (choice: T) => number): T;
};

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    happens: (percent) => below(100) < percent,
    pick: (choices, weightOf) => {
      let left = below(choices.reduce((sum, choice) => sum + weightOf(choice), 0));
      const found = choices.find((choice) => (left -= weightOf(choice)) < 0);
      if (found === undefined) throw new Error('Nothing to choose from.');
      return found;
    },
  };
};
