/** The value that `share` of the others do not exceed; 0 for none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

export const inMilliseconds = (value: number): string => `${Math.round(value)} ms`;
