import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Report, ReportSection } from '../../domain/reports/report.ts';
import type { PartRequest } from '../engine-api/reports.ts';
import type { ShownReport } from '../views/reports.ts';
import { readReport } from './read-report.ts';
import type { ReportNeeds } from './report-header.ts';
import { countRows, MOST_ROWS } from './write-report.ts';

/** Some rows of a report; its totals stay those of all of them. */
export const shownPart = (report: Report, offset: number, limit: number): ShownReport => {
  let before = 0;
  const sections = report.sections.map((section): ReportSection => {
    const [from, to] = [Math.max(offset - before, 0), Math.max(offset + limit - before, 0)];
    before += section.rows.length;
    return { ...section, rows: section.rows.slice(from, to) };
  });
  const rowCount = countRows(report);
  return { ...report, sections, rowCount, fitsPaper: rowCount <= MOST_ROWS.page };
};

/** The report that a screen goes through: its later rows come from the same reading as the first. */
export type ReportInSight = { report: Report | null };

export const readPart = async (
  needs: ReportNeeds,
  inSight: ReportInSight,
  { offset, limit, ...asked }: PartRequest,
): Promise<Outcome<ShownReport>> => {
  const { report } = inSight;
  const isSame =
    report !== null &&
    report.id === asked.report &&
    report.language === asked.language &&
    report.header.period.from === asked.period.from &&
    report.header.period.to === asked.period.to;
  if (isSame && offset > 0) return succeed(shownPart(report, offset, limit));
  const read = await readReport(needs, { ...asked, batch: null });
  if (!read.ok) return read;
  inSight.report = read.value;
  return succeed(shownPart(read.value, offset, limit));
};
