import type { SheetReplies } from '../../../src-preload/contract/requests/sheet.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const sheetHandlers = ({ engine }: HandlerNeeds): Pick<Handlers, keyof SheetReplies> => ({
  'drink:nights': (argument) => engine.drinkNights(argument),
  'drink:lines': (argument) => engine.drinkLines(argument),
  'link:redateConsequence': (argument) => engine.redateConsequence(argument),
  'link:redate': (argument) => engine.redateLink(argument),
});
