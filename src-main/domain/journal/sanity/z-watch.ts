import type { Notice } from '../notices.ts';
import type { Line } from '../types.ts';

/** A wider gap is no gap but another count: a till reset to 1, a number made of a date. */
const WIDEST_GAP = 31;
const MOST_NUMBERS = 1000;

const gapsIn = (numbers: ReadonlySet<number>): { from: number; to: number }[] => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.flatMap((number, at) => {
    const before = sorted[at - 1];
    const missing = before === undefined ? 0 : number - before - 1;
    return missing > 0 && missing <= WIDEST_GAP ? [{ from: number - missing, to: number - 1 }] : [];
  });
};

/** Watches that the closings of each till follow one another inside a file. */
export const createZWatch = () => {
  const byTill = new Map<string | null, Set<number>>();
  let lastZ: string | undefined;
  let lastTill: string | undefined;

  const know = (z: string, till: string | null): void => {
    const number = /^\d{1,8}$/.test(z) ? Number(z) : null;
    if (number === null) return;
    const numbers = byTill.get(till) ?? new Set<number>();
    if (numbers.size < MOST_NUMBERS) numbers.add(number);
    byTill.set(till, numbers);
  };

  return {
    see: ({ z, till }: Line): void => {
      if (z === lastZ && till === lastTill) return;
      lastZ = z;
      lastTill = till;
      if (z !== undefined) know(z, till ?? null);
    },
    notices: (): Notice[] => {
      // One count for all tills: what one lacks, another has.
      const all = new Set([...byTill.values()].flatMap((numbers) => [...numbers]));
      return [...byTill].flatMap(([till, numbers]) =>
        gapsIn(numbers)
          .filter(({ from }) => !all.has(from))
          .map(({ from, to }): Notice => ({ code: 'missing-z', from, to, till })),
      );
    },
  };
};
