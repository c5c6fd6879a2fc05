import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { ExportedFile } from '../ports/exporters.ts';
import type {
  CsvEncoding,
  ExportBatch,
  ExportFormat,
  Period,
  Report,
  ReportId,
  ReportLanguage,
  ReportsOverview,
  ShownReport,
} from '../views/reports.ts';

export type ReportRequest = { report: ReportId; period: Period; language: ReportLanguage };

export type PartRequest = ReportRequest & { offset: number; limit: number };

/** `page` is the HTML that paper is printed from. */
export type WrittenFormat = 'xlsx' | 'csv' | 'page';

export type WriteRequest = ReportRequest & {
  batch: number;
  format: WrittenFormat;
  encoding: CsvEncoding;
};

/** What is asked of the figures. Nothing is written: a second, read-only connection serves as well. */
export type ReportsApi = {
  readReport: (argument: ReportRequest & { batch: number | null }) => Promise<Outcome<Report>>;
  /** The rows from `offset` on; the totals are those of the whole report. */
  readReportPart: (argument: PartRequest) => Promise<Outcome<ShownReport>>;
  reportsOverview: (argument: {
    period: Period;
    language: ReportLanguage;
  }) => Promise<Outcome<ReportsOverview>>;
  writeReport: (argument: WriteRequest) => Promise<Outcome<Uint8Array>>;
  zipFiles: (argument: { files: ExportedFile[] }) => Promise<Uint8Array>;
};

/** Exports are numbered, in the order in which they are made. */
export type BatchesApi = {
  openBatch: (argument: {
    report: ReportId;
    format: ExportFormat;
    period: Period;
    fileName: string;
  }) => Promise<number>;
  /** Nothing came of it: it was cancelled before its end, or failed. Its number is not given again. */
  abandonBatch: (argument: { batch: number }) => Promise<void>;
  /** The latest first. */
  listBatches: (argument: { limit: number }) => Promise<Outcome<ExportBatch[]>>;
};
