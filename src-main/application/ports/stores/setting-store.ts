export type SettingStore = {
  read(key: string): Promise<string | null>;
  write(key: string, value: string): Promise<void>;
};
