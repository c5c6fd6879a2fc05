import type { ReportReplies } from '../../../src-preload/contract/requests/reports.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { reportFileName } from '../../domain/reports/file-name.ts';
import { succeed } from '../../domain/kernel/outcome.ts';
import { after } from './done.ts';
import type { HandlerNeeds } from './handler-needs.ts';

/** Reports are read in a thread beside the engine: a long one holds nobody up. */
export const reportHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof ReportReplies> => {
  const { reports, reportExports } = needs;
  const language = () => needs.preferences.read().language;
  return {
    'report:overview': ({ period }) => reports.reportsOverview({ period, language: language() }),
    'report:read': (asked) => reports.readReportPart({ ...asked, language: language() }),
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
