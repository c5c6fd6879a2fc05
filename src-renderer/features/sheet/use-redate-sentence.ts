import { useI18n } from 'vue-i18n';
import type { RedateConsequence } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';

/** « 12 ventes, 108,00 € quittent cette fiche ; le stock remonte de 1,4 l. » */
export const useRedateSentence = (): ((consequence: RedateConsequence) => string) => {
  const { t } = useI18n();
  const format = useFormat();

  return ({ salesCount, amountCents, onHandMl }) => {
    if (salesCount === 0 && onHandMl === 0) return `${t('sheet.dates.same')}.`;
    const count = Math.abs(salesCount);
    const figures = { n: format.integer(count), amount: format.money(Math.abs(amountCents)) };
    const sales = t('sheet.dates.sales', figures, count);
    const way = salesCount > 0 ? 'sheet.dates.gained' : 'sheet.dates.lost';
    const moved = count === 0 ? sales : `${sales} ${t(way, count)}`;
    if (onHandMl === 0) return moved + t('sheet.break.stockSame') + t('sheet.break.end');
    const stock = onHandMl > 0 ? 'sheet.break.stockRises' : 'sheet.break.stockFalls';
    return moved + t(stock, { volume: format.litres(Math.abs(onHandMl)) }) + t('sheet.break.end');
  };
};
