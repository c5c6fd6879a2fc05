import type { Cell, CellKind, Report } from '../../domain/reports/report.ts';
import type { CsvEncoding } from '../views/reports.ts';

export type ExportedFile = { fileName: string; bytes: Uint8Array };

/** Headings and rows, each cell with what it holds. */
export type PlainTable = {
  headings: readonly string[];
  rows: readonly (readonly { kind: CellKind; value: Cell }[])[];
};

/** Writes reports as files; nothing of it knows what a report means. */
export type Exporters = {
  workbook(report: Report): Promise<Uint8Array>;
  csv(report: Report, encoding: CsvEncoding): Uint8Array;
  /** A page for the screen or the printer: one HTML document. */
  page(report: Report): string;
  plainCsv(table: PlainTable): Uint8Array;
  plainWorkbook(table: PlainTable, name: string): Promise<Uint8Array>;
  table(rows: readonly (readonly string[])[], encoding: CsvEncoding): Uint8Array;
  text(text: string, encoding: 'iso-8859-15' | CsvEncoding): Uint8Array;
  zip(files: readonly ExportedFile[], madeAt: Date): Promise<Uint8Array>;
};
