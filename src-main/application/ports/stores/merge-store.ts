/** What stood on one sheet and moved to another, to be moved back as it was. */
export type MovedSheet = {
  fromId: string;
  links: { id: string; servingId: string }[];
  aliases: { id: string; servingId: string }[];
  factIds: string[];
  countEntryIds: string[];
  parts: { servingId: string; fromDay: string; position: number }[];
  servings: { id: string; position: number }[];
};

/** Two sheets of one drink become one; and sheets that only look alike are known as two. */
export type MergeStore = {
  /** Links, aliases, stock and recipes of one sheet go to the other; servings as `servingIds` says, or with their links. */
  move(fromId: string, toId: string, servingIds: ReadonlyMap<string, string>): Promise<MovedSheet>;
  moveBack(moved: MovedSheet): Promise<void>;
  countOf(drinkId: string): Promise<{ links: number; aliases: number; facts: number }>;
  /** Pairs that a person said are two drinks. */
  distinct(): Promise<{ one: string; other: string }[]>;
  setDistinct(one: string, other: string, isDistinct: boolean): Promise<void>;
};
