import { useI18n } from 'vue-i18n';
import type { BreakConsequence } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';

export type BreakWords = { sentence: string; stays: string };

/**
 * « 142 ventes, 1 280,00 € n’apparaîtront plus dans cette fiche ; le stock remonte de 17,0 l, soit
 * 22,7 bouteilles. » then what stays linked.
 */
export const useBreakSentence = (): ((consequence: BreakConsequence) => BreakWords) => {
  const { t } = useI18n();
  const format = useFormat();

  const stockPart = ({ volumeMl, containerMl }: BreakConsequence): string => {
    if (volumeMl === 0) return t('sheet.break.stockSame');
    const key = volumeMl > 0 ? 'sheet.break.stockRises' : 'sheet.break.stockFalls';
    const size = Math.abs(volumeMl);
    const risen = t(key, { volume: format.litres(size) });
    if (containerMl === null || containerMl === 0) return risen;
    const tenths = Math.round((size * 10) / containerMl);
    const unit = containerMl >= 5000 ? 'sheet.break.kegs' : 'sheet.break.bottles';
    return risen + t(unit, { count: format.containerCount(size, containerMl) }, tenths < 20 ? 1 : 2);
  };

  return (consequence) => {
    const { salesCount, amountCents, stillLinked } = consequence;
    const sales = t(
      'sheet.break.sales',
      { n: format.integer(salesCount), amount: format.money(amountCents) },
      salesCount,
    );
    return {
      sentence: sales + stockPart(consequence) + t('sheet.break.end'),
      stays:
        stillLinked.length === 0
          ? t('sheet.break.alone')
          : t('sheet.break.stays', { labels: stillLinked.join(', ') }, stillLinked.length),
    };
  };
};
