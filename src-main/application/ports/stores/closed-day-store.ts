/** Single days on which the venue did not open. */
export type ClosedDayStore = {
  declare(days: readonly string[], at: string): Promise<void>;
  remove(days: readonly string[]): Promise<void>;
  /** Oldest first. */
  list(): Promise<string[]>;
};
