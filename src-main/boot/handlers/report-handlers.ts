import type { ReportReplies } from '../../../src-preload/contract/requests/reports.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { shownPart } from '../../application/reports/shown-part.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const reportHandlers = ({
  engine,
  preferences,
}: HandlerNeeds): Pick<Handlers, keyof ReportReplies> => {
  const language = () => preferences.read().language;
  return {
    'report:overview': ({ period }) => engine.reportsOverview({ period, language: language() }),
    'report:read': async ({ report, period, limit }) => {
      const read = await engine.readReport({ report, period, language: language(), batch: null });
      return read.ok ? succeed(shownPart(read.value, limit)) : read;
    },
    'report:export': () =>
      Promise.resolve(fail('REPORT.NOT_READY', 'L’export n’existe pas dans cette version.')),
    'report:cancel': () => Promise.resolve(succeed(null)),
  };
};
