import type { DatedRecipeView, RecipeView } from '../../../src-preload/contract';

export type RecipeContent = { lossPerMille: number; parts: readonly { drinkId: string; volumeMl: number }[] };

const isSameContent = (one: RecipeContent, other: RecipeContent): boolean =>
  one.lossPerMille === other.lossPerMille &&
  one.parts.length === other.parts.length &&
  one.parts.every(({ drinkId, volumeMl }, index) => {
    const twin = other.parts[index];
    return twin?.drinkId === drinkId && twin.volumeMl === volumeMl;
  });

/** Recipes of other days that give way to one that holds from a day on. */
export const replacedFrom = ({ others }: RecipeView, fromDay: string | null): DatedRecipeView[] =>
  others.filter((other) => fromDay === null || (other.fromDay ?? '') >= fromDay);

/** Saying so changes nothing: it is what the serving takes already, from that day on. */
export const isAsItIs = (recipe: RecipeView, wanted: RecipeContent, fromDay: string | null): boolean =>
  isSameContent(recipe, wanted) &&
  (recipe.fromDay ?? '') <= (fromDay ?? '') &&
  replacedFrom(recipe, fromDay).length === 0;

/** A first recipe corrects what was never said; the change of one is a change of the bar's. */
export const usualStart = ({ parts, lossPerMille, others, today }: RecipeView): string | null =>
  parts.length === 0 && lossPerMille === 0 && others.length === 0 ? null : today;
