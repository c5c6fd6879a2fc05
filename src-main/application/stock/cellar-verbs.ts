import type { CellarApi } from '../engine-api/cellar.ts';
import type { Needs } from '../needs.ts';
import { ledgerPage, ledgerSales } from './ledger-page.ts';
import { deliveryDetail, deliveryHints, listDeliveries } from './read-deliveries.ts';
import { cancelDelivery, recordDelivery, replaceDelivery } from './record-delivery.ts';
import { cancelMovement, recordLoss, recordTransfer } from './record-stock.ts';
import { stockList } from './stock-list.ts';

export const cellarVerbs = (needs: Needs): CellarApi => ({
  stockList: () => stockList(needs),
  ledgerPage: (input) => ledgerPage(needs, input),
  ledgerSales: (input) => ledgerSales(needs, input),
  recordLoss: (input) => recordLoss(needs, input),
  recordTransfer: (input) => recordTransfer(needs, input),
  cancelMovement: (input) => cancelMovement(needs, input),
  recordDelivery: (input) => recordDelivery(needs, input),
  replaceDelivery: (input) => replaceDelivery(needs, input),
  cancelDelivery: (input) => cancelDelivery(needs, input),
  listDeliveries: (input) => listDeliveries(needs, input),
  deliveryDetail: (input) => deliveryDetail(needs, input),
  deliveryHints: (input) => deliveryHints(needs, input),
});
