import type { CellKind, Period, Report, ReportId } from '../../domain/reports/report.ts';

export type {
  Cell,
  CellKind,
  Highlight,
  Period,
  Report,
  ReportColumn,
  ReportHeader,
  ReportId,
  ReportLanguage,
  ReportRow,
  ReportSection,
  RowSubject,
  SourceFile,
} from '../../domain/reports/report.ts';

/** Some rows of a report; `rowCount` is all there are, and totals are of all of them. */
export type ShownReport = Report & {
  rowCount: number;
  /** Short enough for a PDF. */
  fitsPaper: boolean;
};

/** What stands beside the choice of a report. */
export type ReportHeadline = {
  id: ReportId;
  title: string;
  subtitle: string;
  /** Null where nothing can be told of the period. */
  figure: { kind: CellKind; value: number } | null;
};

export type ReportsOverview = {
  period: Period;
  headlines: ReportHeadline[];
  /** Wall clock of the venue. */
  generatedAt: string;
  nights: number;
  /** Revenue of the nights less what their closings come to: nought unless something is wrong. */
  gapCents: number;
  missingNights: string[];
  unmatched: { amountCents: number; items: number };
  /** Nights of the period that changed after their entries were exported. */
  correctedNights: string[];
};

export type ExportFormat = 'xlsx' | 'csv' | 'pdf' | 'fec';
export type CsvEncoding = 'utf-8' | 'windows-1252';

/** One export that was made, the latest first. */
export type ExportBatch = {
  number: number;
  report: ReportId;
  format: ExportFormat;
  period: Period;
  /** UTC, ISO 8601. */
  madeAt: string;
  fileName: string;
  /** How many entries it numbered, and from which to which; null but for sales entries. */
  entries: { count: number; first: number; last: number } | null;
  cancelled: { at: string; reason: string } | null;
};

export type PackageFormat = 'xlsx' | 'csv' | 'pdf';

/** What the accountant gets of a month, as the bytes of one ZIP. */
export type MadePackage = {
  bytes: Uint8Array;
  files: string[];
  missingNights: string[];
  unmatchedCents: number;
  /** Sentences: what was asked for and is not inside. */
  notIncluded: string[];
};

/** How far an export is, from 0 to 1. */
export type ExportProgress = { exportId: string; share: number };
