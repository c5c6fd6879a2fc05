import contrastData from './data/contrasts.json' with { type: 'json' };
import { ABBREVIATIONS, GRAPES, SYNONYMS, TELLING_WORDS } from './lexicon.ts';
import { tokenizeField } from './tokens.ts';

function groupGrapes(): string[] {
  return GRAPES.flatMap((grape) => tokenizeField(grape.name).slice(0, 1))
    .map((token) => token.text)
    .filter((word) => word.length > 3 && word !== 'pinot');
}

const GROUPS: readonly (readonly string[])[] = [...contrastData, groupGrapes()];
const GROUPS_BY_WORD = new Map<string, (readonly string[])[]>();
for (const group of GROUPS) {
  for (const word of group) GROUPS_BY_WORD.set(word, [...(GROUPS_BY_WORD.get(word) ?? []), group]);
}

function fullForms(word: string): readonly string[] {
  return [word, ...(ABBREVIATIONS.get(word) ?? []), ...(SYNONYMS.get(word) ?? [])];
}

/**
 * How much a word of the label, unexplained by the drink, names another sort of it: 1 when the drink
 * says another word of the same kind (XO for VS, peach for lemon), less when it says none.
 */
export function contrastOf(labelWord: string, drinkWords: readonly string[]): number {
  if (TELLING_WORDS.has(labelWord)) return 1;
  let strongest = 0;
  for (const form of fullForms(labelWord)) {
    for (const group of GROUPS_BY_WORD.get(form) ?? []) {
      if (drinkWords.some((word) => group.includes(word) && word !== form)) return 1;
      strongest = 0.5;
    }
  }
  return strongest;
}
