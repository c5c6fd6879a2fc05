import { useI18n } from 'vue-i18n';
import type { NegativeCause, NegativeDrink } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';

/** A likely cause of a stock below zero: its figures, and what the button that mends it does. */
export const useCauseWords = () => {
  const { t } = useI18n();
  const format = useFormat();
  const day = (at: string): string => format.day(at.slice(0, 10), 'dayFullMonth');

  const sinceReceipt = (cause: Extract<NegativeCause, { kind: 'receiptMissing' }>, sold: string): string => {
    const { lastReceiptAt, lastCountAt } = cause;
    if (lastReceiptAt === null && lastCountAt === null)
      return t('stock.cause.receiptMissing.never', { sold });
    const isReceipt = (lastReceiptAt ?? '') >= (lastCountAt ?? '');
    return t(`stock.cause.receiptMissing.${isReceipt ? 'sinceReceipt' : 'sinceCount'}`, {
      sold,
      day: day((isReceipt ? lastReceiptAt : lastCountAt) ?? ''),
    });
  };
  const price = (cents: number | null): string =>
    cents === null ? t('stock.cause.noPrice') : format.money(cents);

  const textOf = (drink: NegativeDrink, cause: NegativeCause): string => {
    const stock = (ml: number): string => format.stock(ml, drink.containerMl);
    switch (cause.kind) {
      case 'receiptMissing':
        return sinceReceipt(cause, stock(cause.soldMl));
      case 'wrongServing':
        return t('stock.cause.wrongServing.text', {
          label: cause.label,
          serving: cause.serving.name,
          price: price(cause.serving.priceCents),
          charged: format.money(cause.chargedCents),
          likely: cause.likely.name,
          likelyPrice: format.money(cause.likely.priceCents),
          returned: stock(cause.returnedMl),
        });
      case 'wrongVintage':
        return t('stock.cause.wrongVintage.text', {
          other: cause.other.name,
          stock: format.stock(cause.otherOnHandMl, cause.other.containerMl),
          day: day(cause.fromDay),
        });
      case 'fileTwice':
        return t('stock.cause.fileTwice.text', {
          day: day(cause.day),
          files: cause.fileNames.join(', '),
          volume: stock(cause.volumeMl),
        });
    }
  };

  /** What the links would pass to. */
  const targetOf = (cause: NegativeCause): string => {
    if (cause.kind === 'wrongServing') return cause.likely.name;
    return cause.kind === 'wrongVintage' ? cause.other.name : '';
  };
  const buttonOf = (drink: NegativeDrink, cause: NegativeCause): string => {
    const { mend } = cause;
    if (mend.kind === 'deliver')
      return t('stock.cause.receiptMissing.mend', { volume: format.stock(mend.volumeMl, drink.containerMl) });
    if (mend.kind === 'removeJournal') return t('stock.cause.fileTwice.mend');
    return t(`stock.cause.${cause.kind}.mend`, { to: targetOf(cause) });
  };

  return { textOf, buttonOf, targetOf };
};
