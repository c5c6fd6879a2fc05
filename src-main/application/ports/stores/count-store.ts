export type StockCount = {
  id: string;
  /** Null counts everything, wherever it stands. */
  bin: string | null;
  startedAt: string;
  status: 'open' | 'validated' | 'dropped';
  settledAt: string | null;
};

export type CountedDrink = {
  id: string;
  countId: string;
  drinkId: string;
  /** Wall clock at which it was counted. */
  at: string;
  recordedAt: string;
  containers: number;
  tenths: number;
  volumeMl: number;
  /** What should have been there, as it was known then. */
  frozenMl: number;
};

export type CountStore = {
  add(count: StockCount): Promise<void>;
  get(id: string): Promise<StockCount | null>;
  /** The latest first. */
  list(): Promise<StockCount[]>;
  setStatus(id: string, status: StockCount['status'], settledAt: string | null): Promise<void>;
  /** Takes back one that was just opened, with its entries. */
  remove(id: string): Promise<void>;
  /** In the order in which they were counted; a drink counted again comes again. */
  entries(countId: string): Promise<CountedDrink[]>;
  addEntry(entry: CountedDrink): Promise<void>;
  removeEntry(entryId: string): Promise<void>;
};
