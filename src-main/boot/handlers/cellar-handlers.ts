import type { Handlers } from '../../adapters/ipc/index.ts';
import type { CellarReplies } from '../../../src-preload/contract/requests/cellar.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const cellarHandlers = ({ engine }: HandlerNeeds): Pick<Handlers, keyof CellarReplies> => ({
  'stock:list': () => engine.stockList(),
  'stock:ledger': (argument) => engine.ledgerPage(argument),
  'stock:ledgerSales': (argument) => engine.ledgerSales(argument),
  'stock:recordLoss': (argument) => engine.recordLoss(argument),
  'stock:recordTransfer': (argument) => engine.recordTransfer(argument),
  'stock:cancelMovement': (argument) => engine.cancelMovement(argument),
  'delivery:list': (argument) => engine.listDeliveries(argument),
  'delivery:detail': (argument) => engine.deliveryDetail(argument),
  'delivery:hints': (argument) => engine.deliveryHints(argument),
  'delivery:record': (argument) => engine.recordDelivery(argument),
  'delivery:replace': (argument) => engine.replaceDelivery(argument),
  'delivery:cancel': (argument) => engine.cancelDelivery(argument),
});
