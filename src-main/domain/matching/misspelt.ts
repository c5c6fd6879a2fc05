import { editDistance } from './fold.ts';
import { ABBREVIATIONS, COLOUR_BY_WORD, FOOD_WORDS, SERVING_BY_WORD } from './lexicon.ts';
import { TRADE_WORDS } from './trade-words.ts';

const OFTEN_MISSPELT = [
  'verre',
  'bouteille',
  'pichet',
  'coupe',
  'magnum',
  'pinte',
  'carafe',
  'rouge',
  'blanc',
  'blanche',
];

/** The everyday word that is one slip away ("VERER", "PIHET"), null for a word of the trade. */
export function findMisspelt(text: string): string | null {
  if (text.length < 4 || TRADE_WORDS.has(text) || ABBREVIATIONS.has(text)) return null;
  if (SERVING_BY_WORD.has(text) || COLOUR_BY_WORD.has(text) || FOOD_WORDS.has(text)) return null;
  return (
    OFTEN_MISSPELT.find((word) => word.startsWith(text.slice(0, 1)) && editDistance(text, word, 1) === 1) ??
    null
  );
}
