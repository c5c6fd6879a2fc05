const RUNS = 3;

/** The fastest of a few runs, in milliseconds. */
export function fastest(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...times);
}

export const rate = (lines: number, milliseconds: number): string =>
  `${Math.round((lines / milliseconds) * 1000).toLocaleString('en')} lines/s`;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
