import type { NightReplies } from '../../../src-preload/contract/requests/nights.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const nightHandlers = ({ engine }: HandlerNeeds): Pick<Handlers, keyof NightReplies> => ({
  'night:closingDays': () => engine.closingDays(),
  'night:changeClosingDays': (argument) => engine.changeClosingDays(argument),
  'night:declareClosed': (argument) => engine.declareClosed(argument),
  'night:declareOpen': (argument) => engine.declareOpen(argument),
});
