import type { DueAmount, EntryKey } from '../../../domain/accounting/amounts-due.ts';
import type { NumberedEntry } from '../../../domain/accounting/fec.ts';
import type { Period } from '../../../domain/reports/report.ts';

export type StoredEntry = NumberedEntry & EntryKey & { batch: number; isDifference: boolean };

export type ExportedAmount = EntryKey & DueAmount & { batch: number };

/** Entries as they went out. Those of a cancelled export stay readable, and count no more. */
export type EntryStore = {
  add(entries: readonly StoredEntry[]): Promise<void>;
  /** The last number that was given, cancelled exports included; nought before the first. */
  lastNumber(): Promise<number>;
  /** What went out for the nights of a period, cancelled exports left out. */
  exported(period: Period): Promise<ExportedAmount[]>;
  ofBatch(batch: number): Promise<StoredEntry[]>;
  /** Entries of a period that stand, in the order of their numbers. */
  standing(period: Period): Promise<StoredEntry[]>;
  spans(batches: readonly number[]): Promise<Map<number, { count: number; first: number; last: number }>>;
};
