import type { Mapping, Shape } from '../../../domain/journal/index.ts';

/** Columns pointed at once by the manager, remembered for the files of that shape. */
export type SavedMapping = {
  id: string;
  version: number;
  name: string;
  shape: Shape;
  mapping: Mapping;
  /** Also where a built-in dialect would read the file: the manager chose so. */
  isAlways: boolean;
  madeAt: string;
};

export type MappingStore = {
  add(saved: SavedMapping): Promise<void>;
  /** The version that counts of each mapping that is not withdrawn, by name. */
  list(): Promise<SavedMapping[]>;
  get(id: string): Promise<SavedMapping | null>;
  /** The highest version ever used, withdrawn ones too. */
  lastVersion(id: string): Promise<number>;
  /** Versions that were live and no longer are. */
  withdraw(id: string, at: string, version?: number): Promise<number[]>;
  restore(id: string, versions: readonly number[]): Promise<void>;
};
