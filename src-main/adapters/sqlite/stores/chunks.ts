/** SQLite binds at most 32,766 values a statement: long lists go in parts. */
export const inChunks = async <T, R>(
  items: readonly T[],
  size: number,
  work: (some: T[]) => Promise<R[]>,
): Promise<R[]> => {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += size) {
    for (const result of await work(items.slice(start, start + size))) results.push(result);
  }
  return results;
};
