import { useI18n } from 'vue-i18n';
import type { Doubt, Mend } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';

/** A doubt and its mends in the language of the window. */
export const useDoubtWords = () => {
  const { t } = useI18n();
  const format = useFormat();

  const words = (facts: Doubt['facts']): Record<string, string> =>
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => {
        if (name === 'category') return [name, t(`trade.category.${value}`)];
        if (name === 'colour') return [name, t(`trade.colour.${value}`).toLowerCase()];
        if (name === 'colours') {
          const colours = String(value).split(', ');
          return [name, colours.map((colour) => t(`trade.colour.${colour}`).toLowerCase()).join(', ')];
        }
        if (typeof value !== 'number' || name === 'vintage') return [name, String(value)];
        if (name.endsWith('Cents')) return [name, format.money(value)];
        return [name, name === 'vatRate' ? format.rate(value) : format.container(value)];
      }),
    );

  const mendWord = ({ fields, serving }: Mend): string => {
    if (serving !== undefined) return t('drinkForm.mend.put', { value: format.container(serving.volumeMl) });
    const [entry] = Object.entries(fields);
    const [field, value] = entry ?? ['', null];
    if (value === null) return t('drinkForm.mend.remove');
    return t('drinkForm.mend.put', { value: Object.values(words({ [field]: value }))[0] ?? '' });
  };

  return {
    sentence: ({ code, facts }: Doubt): string => t(`drinkForm.doubt.${code}`, words(facts)),
    mendWord,
  };
};
