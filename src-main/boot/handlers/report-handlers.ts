import type { ReportReplies } from '../../../src-preload/contract/requests/reports.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import type { ReportsApi } from '../../application/engine-api/reports.ts';
import { reportFileName } from '../../domain/reports/file-name.ts';
import { succeed } from '../../domain/kernel/outcome.ts';
import type { Period, ReportId } from '../../domain/reports/report.ts';
import { dayCount } from '../../domain/sales/periods.ts';
import { after } from './done.ts';
import type { HandlerNeeds } from './handler-needs.ts';

const MOST_DAYS_AT_ONCE = 62;
const AT_ONCE: readonly ReportId[] = ['sales-journal', 'vat', 'sales-by-drink', 'unmatched', 'price-gap'];

const isShort = (period: Period): boolean => dayCount(period) <= MOST_DAYS_AT_ONCE;

/**
 * Reports are read in a thread beside the engine: a long one holds nobody up. What a month sold the engine
 * tells sooner than the other thread knows what things cost.
 */
export const reportHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof ReportReplies> => {
  const { reports, reportExports } = needs;
  const language = () => needs.preferences.read().language;
  const readerOf = (period: Period, report?: ReportId): ReportsApi =>
    isShort(period) && (report === undefined || AT_ONCE.includes(report)) ? needs.engine : reports;
  return {
    'report:overview': ({ period }) => readerOf(period).reportsOverview({ period, language: language() }),
    'report:read': (asked) =>
      readerOf(asked.period, asked.report).readReportPart({ ...asked, language: language() }),
    'report:export': async (asked) => {
      const { report, period, format } = asked;
      const place = await needs.chooseDestination({
        name: needs.words().reportFiles,
        extensions: [format],
        fileName: reportFileName(report, period, { language: language(), extension: format }),
      });
      if (place === null) return succeed(null);
      return reportExports.run({ ...asked, place, language: language() });
    },
    'report:cancel': ({ exportId }) => after(() => reportExports.cancel(exportId)),
  };
};
