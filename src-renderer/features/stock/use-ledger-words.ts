import { useI18n } from 'vue-i18n';
import type { LedgerRow } from '../../../src-preload/contract';

/** A line of the ledger in words, and the way to what it comes from. */
export const useLedgerWords = () => {
  const { t } = useI18n();

  const placeOf = (bin: string | null): string => bin ?? t('stock.field.ownPlace');
  const packing = ({ cases, perCase, bottles }: LedgerRow): string | null => {
    const parts = [
      cases ? t('stock.receipt.cases', { cases, perCase: perCase ?? 0 }) : null,
      bottles ? t('stock.receipt.bottles', { n: bottles }, bottles) : null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(' + ');
  };

  const titleOf = (row: LedgerRow): string => t(`stock.entry.${row.kind}`);
  const detailOf = (row: LedgerRow): string =>
    [
      row.reason === null ? null : t(`stock.reason.${row.reason}`),
      row.origin.kind === 'delivery' ? row.origin.supplier : null,
      row.origin.kind === 'delivery' && row.origin.noteNumber !== null
        ? t('stock.delivery.noteNamed', { number: row.origin.noteNumber })
        : null,
      row.kind === 'receipt' || row.kind === 'return' ? packing(row) : null,
      row.kind === 'transfer' ? `${placeOf(row.bin)} → ${placeOf(row.toBin)}` : row.bin,
      row.note,
    ]
      .filter((part) => part !== null && part !== '')
      .join(' · ');

  const wayTo = ({ origin }: LedgerRow, drinkId: string): string | null => {
    if (origin.kind === 'delivery') return `/stock/receptions/${encodeURIComponent(origin.deliveryId)}`;
    if (origin.kind === 'count') return `/stock/inventaires/${encodeURIComponent(origin.countId)}`;
    return origin.kind === 'act' && origin.actId !== null
      ? `/boissons/${encodeURIComponent(drinkId)}?tab=history`
      : null;
  };

  return { titleOf, detailOf, wayTo };
};
