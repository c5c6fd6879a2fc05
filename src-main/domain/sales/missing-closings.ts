/** A Z number that a till printed on a business day. */
export type PrintedZ = { day: string; till: string | null; z: string };

export type MissingClosings = {
  till: string | null;
  /** The night after the gap. */
  day: string;
  from: number;
  to: number;
  count: number;
};

/** A counter that leaps further was set anew: a till that was replaced, not a year of lost nights. */
const FARTHEST_LEAP = 366;

export const zNumber = (z: string): number | null => {
  const digits = /(\d{1,9})\D*$/.exec(z)?.[1];
  return digits === undefined ? null : Number(digits);
};

type Closing = { day: string; number: number };

const inOrder = (closings: readonly PrintedZ[]): Closing[] =>
  closings
    .flatMap(({ day, z }) => {
      const number = zNumber(z);
      return number === null ? [] : [{ day, number }];
    })
    .sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1));

/**
 * Closings that a till numbered and that never came, between two that did. A counter that starts again
 * is no gap. `elsewhere` are numbers known from journals without a line: a closed day has its Z too.
 */
export const missingClosings = (
  closings: readonly PrintedZ[],
  elsewhere: ReadonlySet<number>,
): MissingClosings[] => {
  const gaps: MissingClosings[] = [];
  for (const [till, printed] of Map.groupBy(closings, (closing) => closing.till)) {
    const all = inOrder(printed);
    const came = new Set(all.map(({ number }) => number));
    for (const [index, { day, number }] of all.entries()) {
      const before = all[index - 1]?.number ?? number;
      if (number - before < 2 || number - before > FARTHEST_LEAP) continue;
      const missing = Array.from({ length: number - before - 1 }, (_, step) => before + 1 + step).filter(
        (each) => !came.has(each) && !elsewhere.has(each),
      );
      const [from] = missing;
      const to = missing.at(-1);
      if (from !== undefined && to !== undefined) gaps.push({ till, day, from, to, count: missing.length });
    }
  }
  return gaps;
};
