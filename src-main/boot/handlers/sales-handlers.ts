import type { SalesReplies } from '../../../src-preload/contract/requests/sales.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const salesHandlers = ({ engine }: HandlerNeeds): Pick<Handlers, keyof SalesReplies> => ({
  'sales:figures': (question) => engine.salesFigures(question),
  'sales:lines': (question) => engine.salesLines(question),
});
