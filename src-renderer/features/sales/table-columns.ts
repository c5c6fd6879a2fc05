import type { SalesBy, SoldSums } from '../../../src-preload/contract';

/** Figures of a row beside its revenue, in their order. */
export type ColumnKey =
  'linked' | 'toMatch' | 'ignored' | 'quantity' | 'volume' | 'discounts' | 'gifts' | 'voids';

export const columnsOf = (by: SalesBy): readonly ColumnKey[] => {
  if (by === 'drink' || by === 'category' || by === 'serving') {
    return ['quantity', 'volume', 'discounts', 'gifts', 'voids'];
  }
  return ['linked', 'toMatch', 'ignored', 'discounts', 'gifts', 'voids'];
};

/** In cents, but thousandths for quantities, and thousandths of a millilitre for volumes. */
export const valueOf = (sums: SoldSums, column: ColumnKey): number => {
  switch (column) {
    case 'linked':
      return sums.linkedCents;
    case 'toMatch':
      return sums.toMatchCents;
    case 'ignored':
      return sums.ignoredCents;
    case 'quantity':
      return sums.quantity;
    case 'volume':
      return sums.thousandthsOfMl;
    case 'discounts':
      return sums.discountCents;
    case 'gifts':
      return sums.giftQuantity;
    case 'voids':
      return sums.voidCents + sums.refundCents;
  }
};
