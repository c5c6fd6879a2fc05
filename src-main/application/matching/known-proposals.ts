import type { Proposal } from '../../domain/matching/index.ts';

/** What the matcher answered for each item, until something it read has changed. */
export type KnownProposals = {
  get(itemKey: string): readonly Proposal[] | null;
  set(itemKey: string, proposals: readonly Proposal[]): void;
  drop(itemKeys: Iterable<string>): void;
  dropAll(): void;
  /** Items to which one of these drinks is proposed. */
  itemsWith(drinkIds: ReadonlySet<string>): string[];
};

export const createKnownProposals = (): KnownProposals => {
  const byItem = new Map<string, readonly Proposal[]>();
  return {
    get: (itemKey) => byItem.get(itemKey) ?? null,
    set: (itemKey, proposals) => {
      byItem.set(itemKey, proposals);
    },
    drop: (itemKeys) => {
      for (const itemKey of itemKeys) byItem.delete(itemKey);
    },
    dropAll: () => byItem.clear(),
    itemsWith: (drinkIds) =>
      [...byItem].flatMap(([itemKey, proposals]) =>
        proposals.some(({ id }) => drinkIds.has(id)) ? [itemKey] : [],
      ),
  };
};
