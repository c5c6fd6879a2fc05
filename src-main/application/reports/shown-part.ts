import type { Report, ReportSection } from '../../domain/reports/report.ts';
import type { ShownReport } from '../views/reports.ts';

/** The first rows of a report; its totals stay those of all of them. */
export const shownPart = (report: Report, limit: number): ShownReport => {
  let left = limit;
  const sections = report.sections.map((section): ReportSection => {
    const rows = section.rows.slice(0, left);
    left -= rows.length;
    return { ...section, rows };
  });
  return {
    ...report,
    sections,
    rowCount: report.sections.reduce((count, { rows }) => count + rows.length, 0),
  };
};
