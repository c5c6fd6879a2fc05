import type { Line } from '../../../domain/journal/index.ts';

export type ItemRecord = {
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
  ignored: boolean;
};

export type ItemStore = {
  /** Makes or updates the register items named by these lines; the latest label wins. */
  learn(lines: readonly Line[]): Promise<void>;
  get(itemKey: string): Promise<ItemRecord | null>;
  list(): Promise<ItemRecord[]>;
  setIgnored(itemKeys: readonly string[], ignored: boolean): Promise<void>;
};
