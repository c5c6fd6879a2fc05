import type { ReportsApi } from '../engine-api/reports.ts';
import { readReport } from './read-report.ts';
import type { ReportNeeds } from './report-header.ts';
import { readPart, type ReportInSight } from './shown-part.ts';
import { reportsOverview } from './reports-overview.ts';
import { writeReport } from './write-report.ts';

/** `inSight` outlives the asking where one reading is to serve several parts. */
export const reportVerbs = (needs: ReportNeeds, inSight: ReportInSight = { report: null }): ReportsApi => ({
  readReport: (asked) => readReport(needs, asked),
  readReportPart: (asked) => readPart(needs, inSight, asked),
  reportsOverview: (asked) => reportsOverview(needs, asked),
  writeReport: (asked) => writeReport(needs, asked),
  zipFiles: ({ files }) => needs.exporters.zip(files, needs.clock.now()),
});
