import type { ReportsApi } from '../engine-api/reports.ts';
import { readReport } from './read-report.ts';
import type { ReportNeeds } from './report-header.ts';
import { reportsOverview } from './reports-overview.ts';
import { writeReport } from './write-report.ts';

export const reportVerbs = (needs: ReportNeeds): ReportsApi => ({
  readReport: (asked) => readReport(needs, asked),
  reportsOverview: (asked) => reportsOverview(needs, asked),
  writeReport: (asked) => writeReport(needs, asked),
  zipFiles: ({ files }) => needs.exporters.zip(files, needs.clock.now()),
});
