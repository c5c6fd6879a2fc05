export type SettingStore = {
  read(key: string): Promise<string | null>;
  write(key: string, value: string): Promise<void>;
  /** The usual value holds again. */
  remove(key: string): Promise<void>;
};
