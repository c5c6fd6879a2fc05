import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Category, Colour } from '../../../src-preload/contract';

const categories: readonly Category[] = [
  'vin',
  'champagne',
  'bière',
  'cidre',
  'apéritif',
  'spiritueux',
  'cocktail',
  'soft',
  'eau',
  'chaud',
];
const colours: readonly Colour[] = ['rouge', 'blanc', 'rosé'];

/** Categories and colours, in the language of the window. */
export const useChoices = () => {
  const { t } = useI18n();
  const categoryOptions = computed(() =>
    categories.map((value) => ({ value, text: t(`trade.category.${value}`) })),
  );
  const colourOptions = computed(() => [
    { value: 'none' as const, text: t('drinkForm.noColour') },
    ...colours.map((value) => ({ value, text: t(`trade.colour.${value}`) })),
  ]);
  return { categoryOptions, colourOptions };
};
