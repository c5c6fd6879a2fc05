import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { Period, Report, ReportId, ReportLanguage, ReportsOverview } from '../views/reports.ts';

export type ReportRequest = { report: ReportId; period: Period; language: ReportLanguage };

/** What is asked of the figures. Nothing is written: a second, read-only connection serves as well. */
export type ReportsApi = {
  readReport: (argument: ReportRequest & { batch: number | null }) => Promise<Outcome<Report>>;
  reportsOverview: (argument: {
    period: Period;
    language: ReportLanguage;
  }) => Promise<Outcome<ReportsOverview>>;
};
