import type { Category } from '../../../src-preload/contract';
import type { ServingDraft } from './drink-draft';

type Word = 'bottle' | 'glass' | 'cup' | 'half' | 'pint' | 'measure';

const KEG_FROM_CL = 500;

const poursOf = (category: Category, containerCl: number): readonly [Word, string][] => {
  switch (category) {
    case 'vin':
      return [['glass', '12']];
    case 'champagne':
      return [['cup', '12']];
    case 'bière':
    case 'cidre':
      return containerCl >= KEG_FROM_CL
        ? [
            ['half', '25'],
            ['pint', '50'],
          ]
        : [];
    case 'spiritueux':
      return [['measure', '4']];
    case 'apéritif':
    case 'cocktail':
    case 'chaud':
      return [['glass', '12']];
    case 'soft':
    case 'eau':
      return [];
  }
};

/** What is usually sold of such a drink, to start from: the whole bottle, except of spirits and kegs. */
export const usualServings = (
  category: Category,
  container: string,
  word: (key: Word) => string,
): ServingDraft[] => {
  const containerCl = Number(container.replace(',', '.')) || 0;
  const isSoldWhole = containerCl > 0 && containerCl < KEG_FROM_CL && category !== 'spiritueux';
  const pours = poursOf(category, containerCl);
  const whole: [Word, string][] = isSoldWhole || pours.length === 0 ? [['bottle', container]] : [];
  return [...whole, ...pours].map(([key, volume]) => ({ name: word(key), volume, price: '' }));
};
