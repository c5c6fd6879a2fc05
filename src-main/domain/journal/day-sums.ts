import type { DaySums, Line } from './types.ts';

const plus = (sum: number | null, more: number | undefined): number | null =>
  more === undefined ? sum : (sum ?? 0) + more;

/** Adds up lines by business day. */
export const createDaySums = () => {
  const byDay = new Map<string, DaySums>();
  return {
    add: ({ businessDay, quantity, amountInclVat, amountExclVat }: Line): void => {
      let sums = byDay.get(businessDay);
      if (sums === undefined) {
        sums = { businessDay, lines: 0, quantity: 0, amountInclVat: null, amountExclVat: null };
        byDay.set(businessDay, sums);
      }
      sums.lines++;
      sums.quantity += quantity;
      sums.amountInclVat = plus(sums.amountInclVat, amountInclVat);
      sums.amountExclVat = plus(sums.amountExclVat, amountExclVat);
    },
    days: (): DaySums[] => [...byDay.values()].sort((a, b) => (a.businessDay < b.businessDay ? -1 : 1)),
  };
};
