export type ItemRecord = {
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
  ignored: boolean;
};

export type ItemStore = {
  get(itemKey: string): Promise<ItemRecord | null>;
  list(): Promise<ItemRecord[]>;
  /** Those of these that there are. */
  some(itemKeys: readonly string[]): Promise<ItemRecord[]>;
  /** Labels that this code printed, with their first and last day; the latest first. */
  labelsOf(itemKey: string): Promise<{ label: string; firstDay: string; lastDay: string }[]>;
  /** Sales of one item from a day on, and after a moment; nulls leave either open. Discounts have no quantity. */
  soldSince(
    itemKey: string,
    fromDay: string | null,
    afterMoment: string | null,
  ): Promise<{ salesCount: number; quantity: number; amountCents: number }>;
  setIgnored(itemKeys: readonly string[], ignored: boolean): Promise<void>;
};
