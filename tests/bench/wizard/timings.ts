export type Timings = Record<string, number[]>;

export const timed = async <T>(into: Timings, name: string, work: () => Promise<T>): Promise<T> => {
  const before = performance.now();
  const result = await work();
  (into[name] ??= []).push(performance.now() - before);
  return result;
};

/** The time that this share of them stays under. */
export const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

export const table = (timings: Timings): void => {
  console.table(
    Object.fromEntries(
      Object.entries(timings).map(([name, times]) => [
        name,
        {
          'median ms': Number(at(times, 0.5).toFixed(1)),
          '95 % ms': Number(at(times, 0.95).toFixed(1)),
          'longest ms': Number(Math.max(...times).toFixed(1)),
          times: times.length,
        },
      ]),
    ),
  );
};
