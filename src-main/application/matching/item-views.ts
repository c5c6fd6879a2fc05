import { isOpenPrice } from '../../domain/sales/sale-line.ts';
import type { ItemView } from '../views/matching.ts';
import { averagePriceOf, stateOf, type KnownItem } from './known-items.ts';

export const itemView = (item: KnownItem): ItemView => {
  const { record, figures } = item;
  return {
    itemKey: record.itemKey,
    code: record.code,
    label: record.label,
    family: record.family,
    state: stateOf(item),
    openPrice: isOpenPrice(record.code),
    salesCount: figures.salesCount,
    quantity: figures.quantity,
    amountCents: figures.amountCents,
    averagePriceCents: averagePriceOf(figures),
    firstDay: figures.firstDay,
    lastDay: figures.lastDay,
  };
};
