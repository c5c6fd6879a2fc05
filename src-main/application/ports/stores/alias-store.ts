/** What a person settled a register label to; labels that read the same are one. */
export type Alias = {
  id: string;
  label: string;
  /** The label as it is recognised again, see `labelKey`. */
  labelKey: string;
  drinkId: string;
  servingId: string;
  learntAt: string;
  /** The act that confirmed it. */
  actId: string;
};

export type AliasStore = {
  list(): Promise<Alias[]>;
  get(id: string): Promise<Alias | null>;
  find(labelKey: string): Promise<Alias | null>;
  add(alias: Alias): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
};
