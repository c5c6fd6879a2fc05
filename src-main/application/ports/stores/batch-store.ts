import type { Period, ReportId } from '../../../domain/reports/report.ts';

export type BatchRecord = {
  number: number;
  report: ReportId;
  format: string;
  period: Period;
  madeAt: string;
  fileName: string;
  cancelled: { at: string; reason: string } | null;
};

/** Exports that were made, each under a number that is never given twice. */
export type BatchStore = {
  /** Its number. */
  add(batch: Omit<BatchRecord, 'number' | 'cancelled'>): Promise<number>;
  get(number: number): Promise<BatchRecord | null>;
  /** The latest first. */
  list(limit: number): Promise<BatchRecord[]>;
  rename(number: number, fileName: string): Promise<void>;
  cancel(number: number, cancelled: { at: string; reason: string }): Promise<void>;
  /** Takes back one of which nothing came. */
  remove(number: number): Promise<void>;
};
