const TOLD_KINDS = ['void', 'refund', 'gift', 'discount', 'other'] as const;

/** The kind of a line where it is not an ordinary sale. */
export const kindToTell = (kind: string): (typeof TOLD_KINDS)[number] | null =>
  TOLD_KINDS.find((known) => known === kind) ?? null;
