/** Numbers from 0 to `count` - 1, `workers` at a time; the first failure ends it. */
export const inParallel = async (
  count: number,
  workers: number,
  work: (index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, count) }, worker));
};

export const forEachAtOnce = <T>(
  items: readonly T[],
  workers: number,
  work: (item: T) => Promise<void>,
): Promise<void> =>
  inParallel(items.length, workers, async (index) => {
    const item = items[index];
    if (item !== undefined) await work(item);
  });
