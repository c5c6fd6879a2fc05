import { useI18n } from 'vue-i18n';
import { useFormat } from '../../i18n/use-format';

type Named = { name: string; vintage: number | null };
type Placed = { producer: string | null; region: string | null; appellation?: string | null };

/** How the wizard names a drink, a serving and a volume. */
export const useDrinkWords = () => {
  const { t } = useI18n();
  const format = useFormat();

  const title = ({ name, vintage }: Named): string => {
    const kept = name.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
    return vintage === null ? kept : `${kept} ${vintage}`;
  };
  const place = ({ producer, region }: Placed): string =>
    [producer, region].filter((part) => part !== null && part !== '').join(' · ');
  const serving = ({ name, volumeMl }: { name: string; volumeMl: number }): string =>
    `${name.toLowerCase()} ${format.container(volumeMl)}`;

  /** "38 ventes déstockées : 4,56 l, soit 6,1 bouteilles" */
  const depleted = (salesCount: number, volumeMl: number, containerMl: number | null): string => {
    const volume = volumeMl < 1000 ? format.centilitres(volumeMl) : format.litres(volumeMl);
    const sales = t('matching.afterSales', { n: format.integer(salesCount), volume }, salesCount);
    if (salesCount === 0 || containerMl === null || containerMl === 0) return sales;
    const tenths = Math.round((volumeMl * 10) / containerMl);
    const key = containerMl >= 5000 ? 'matching.afterKegs' : 'matching.afterBottles';
    return sales + t(key, { count: format.containerCount(volumeMl, containerMl) }, tenths < 20 ? 1 : 2);
  };

  return { title, place, serving, depleted };
};
