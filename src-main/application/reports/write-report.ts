import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { WriteRequest } from '../engine-api/reports.ts';
import { readReport } from './read-report.ts';
import type { ReportNeeds } from './report-header.ts';

/** Paper is laid out at once: more rows would take a browser minutes and most of the memory. */
export const MOST_ROWS: Record<WriteRequest['format'], number> = {
  xlsx: 1_000_000,
  csv: 5_000_000,
  page: 20_000,
};

export const countRows = ({ sections }: Report): number =>
  sections.reduce((count, { rows }) => count + rows.length, 0);

/** A report as the bytes of a file. */
export const writeReport = async (
  needs: ReportNeeds,
  { format, encoding, ...asked }: WriteRequest,
): Promise<Outcome<Uint8Array>> => {
  const read = await readReport(needs, asked);
  if (!read.ok) return read;
  const report = read.value;
  const count = countRows(report);
  if (count > MOST_ROWS[format]) {
    return fail(
      'REPORT.TOO_LONG',
      `Ce rapport a ${count} lignes, trop pour ce format. Choisissez une période plus courte, ou le format CSV.`,
    );
  }
  const { exporters } = needs;
  switch (format) {
    case 'xlsx':
      return succeed(await exporters.workbook(report));
    case 'csv':
      return succeed(exporters.csv(report, encoding));
    case 'page':
      return succeed(exporters.text(exporters.page(report), 'utf-8'));
  }
};
