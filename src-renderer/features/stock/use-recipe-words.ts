import { useI18n } from 'vue-i18n';
import type { DatedRecipeView } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';

type Days = Pick<DatedRecipeView, 'fromDay' | 'untilDay'>;

/** The days of a recipe, and what it takes, each on one line. */
export const useRecipeWords = () => {
  const { t } = useI18n();
  const format = useFormat();

  const days = ({ fromDay, untilDay }: Days): string => {
    const from = fromDay === null ? '' : format.day(fromDay, 'full');
    const until = untilDay === null ? '' : format.day(untilDay, 'full');
    if (fromDay === null) return untilDay === null ? '' : t('stock.recipe.days.until', { until });
    return t(untilDay === null ? 'stock.recipe.days.from' : 'stock.recipe.days.between', { from, until });
  };

  const content = ({ parts, lossPerMille }: DatedRecipeView, servingMl: number): string => {
    const taken =
      parts.length === 0
        ? [t('stock.recipe.itself', { volume: format.centilitres(servingMl) })]
        : parts.map(({ name, volumeMl }) => `${name} ${format.centilitres(volumeMl)}`);
    const percent = format.percent(lossPerMille, { decimals: lossPerMille % 10 === 0 ? 0 : 1 });
    const loss = lossPerMille === 0 ? [] : [t('stock.recipe.openLoss', { loss: percent })];
    return [...taken, ...loss].join(', ');
  };

  return { days, content };
};
