import type { CopyName } from './copy-name.ts';

const DAYS = 7;
const MONTHS = 12;
const BEFORE_A_CHANGE = 3;

/** The latest copy of each of the last spans that have one. */
const latestOfEach = (copies: readonly CopyName[], length: number, spans: number): CopyName[] => {
  const latest = new Map<string, CopyName>();
  for (const copy of copies) {
    const span = copy.madeAt.slice(0, length);
    if (!latest.has(span)) latest.set(span, copy);
  }
  return [...latest.values()].slice(0, spans);
};

/**
 * The copies that have served: kept are the latest of seven days and of twelve months, and the last
 * three made before an update or before another copy was put back.
 */
export const copiesToDrop = (copies: readonly CopyName[]): CopyName[] => {
  const latestFirst = copies.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt));
  const regular = latestFirst.filter(({ cause }) => cause === 'daily' || cause === 'asked');
  const kept = new Set([
    ...latestOfEach(regular, 'yyyy-mm-dd'.length, DAYS),
    ...latestOfEach(regular, 'yyyy-mm'.length, MONTHS),
    ...latestFirst.filter((copy) => !regular.includes(copy)).slice(0, BEFORE_A_CHANGE),
  ]);
  return latestFirst.filter((copy) => !kept.has(copy));
};
