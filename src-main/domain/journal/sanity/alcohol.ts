import { withoutAccents } from '../plain-text.ts';
import alcohol from './alcohol.json' with { type: 'json' };

const spaced = (text: string): string =>
  ` ${withoutAccents(text)
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9%.,/]+/g, ' ')
    .trim()} `;

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(` (?:${words.map((word) => word.replace(/[.%/]/g, '\\$&')).join('|')})(?= )`);

const families = new Set(alcohol.families);
const words = anyOf(alcohol.words);
const without = anyOf(alcohol.without);
const dishes = anyOf(alcohol.dishes);
/** `SAUMON AU CHABLIS` is no Chablis. */
const asIngredient = new RegExp(
  ` (?:${alcohol.prepositions.join('|')}) (?:vin |${alcohol.words.join(' |')} )`,
);

const isOfAlcohol = (family: string): boolean => {
  const told = spaced(family).trim();
  const [first = ''] = told.split(' ');
  return families.has(told) || families.has(first);
};

/** Whether a register's article is an alcoholic drink, by its family or its label. Never by a menu's name. */
export const isAlcohol = (label: string, family = ''): boolean => {
  const told = spaced(label);
  if (without.test(told) || dishes.test(told) || asIngredient.test(told)) return false;
  return isOfAlcohol(family) || words.test(told);
};
