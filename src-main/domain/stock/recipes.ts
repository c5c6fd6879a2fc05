import { addDays } from '../kernel/business-day.ts';

export type RecipePart = { drinkId: string; volumeMl: number };

/** What one of a serving takes. Without parts, it takes from its own drink; the loss is taken on top. */
export type Recipe = { lossPerMille: number; parts: RecipePart[] };

/** A recipe on the business days on which it holds; null leaves an end open. */
export type DatedRecipe = Recipe & { fromDay: string | null; untilDay: string | null };

const PLAIN: Recipe = { lossPerMille: 0, parts: [] };

const isSame = (one: Recipe, other: Recipe): boolean =>
  one.lossPerMille === other.lossPerMille &&
  one.parts.length === other.parts.length &&
  one.parts.every(({ drinkId, volumeMl }, index) => {
    const twin = other.parts[index];
    return twin?.drinkId === drinkId && twin.volumeMl === volumeMl;
  });

/** Recipes follow each other without a gap; a serving that never had one has none. */
const always = (recipe: Recipe): DatedRecipe[] =>
  isSame(recipe, PLAIN) ? [] : [{ ...recipe, fromDay: null, untilDay: null }];

/** The days of a serving, each with what it takes then. */
export const recipeSpans = (recipes: readonly DatedRecipe[]): readonly DatedRecipe[] =>
  recipes.length > 0 ? recipes : [{ ...PLAIN, fromDay: null, untilDay: null }];

export const isInForce = ({ fromDay, untilDay }: DatedRecipe, day: string): boolean =>
  (fromDay === null || fromDay <= day) && (untilDay === null || untilDay >= day);

/** What a serving takes on a day. */
export const recipeOn = (recipes: readonly DatedRecipe[], day: string): DatedRecipe =>
  recipes.find((recipe) => isInForce(recipe, day)) ?? { ...PLAIN, fromDay: null, untilDay: null };

/** A recipe holds from a day on: the earlier ones stay true before it, those of later days go. Null is since ever. */
export const recipesFrom = (
  recipes: readonly DatedRecipe[],
  { lossPerMille, parts }: Recipe,
  fromDay: string | null,
): DatedRecipe[] => {
  const recipe = { lossPerMille, parts };
  if (fromDay === null) return always(recipe);
  const earlier = recipeSpans(recipes).filter((one) => one.fromDay === null || one.fromDay < fromDay);
  const last = earlier.at(-1);
  if (last === undefined) return always(recipe);
  const before = earlier.slice(0, -1);
  if (!isSame(last, recipe)) {
    return [...before, { ...last, untilDay: addDays(fromDay, -1) }, { ...recipe, fromDay, untilDay: null }];
  }
  return before.length === 0 ? always(recipe) : [...before, { ...last, untilDay: null }];
};

/** Takes from one drink what it took from another. */
export const pourInstead = <R extends Recipe>(recipe: R, oldId: string, newId: string): R => ({
  ...recipe,
  parts: recipe.parts.map((part) => (part.drinkId === oldId ? { ...part, drinkId: newId } : part)),
});

/** From a day on, recipes take from one drink what they took from another. */
export const pouredFrom = (
  recipes: readonly DatedRecipe[],
  { oldId, newId, fromDay }: { oldId: string; newId: string; fromDay: string },
): DatedRecipe[] =>
  recipes.flatMap((recipe) => {
    const isOver = recipe.untilDay !== null && recipe.untilDay < fromDay;
    if (isOver || recipe.parts.every(({ drinkId }) => drinkId !== oldId)) return [recipe];
    const poured = pourInstead(recipe, oldId, newId);
    return recipe.fromDay !== null && recipe.fromDay >= fromDay
      ? [poured]
      : [
          { ...recipe, untilDay: addDays(fromDay, -1) },
          { ...poured, fromDay },
        ];
  });

/** What one of a serving takes from a drink, in thousandths of a millilitre: its parts, else its own drink. */
export const takenFrom = (
  drinkId: string,
  serving: { volumeMl: number },
  { lossPerMille, parts }: Recipe,
): number => {
  const volumeMl =
    parts.length === 0
      ? serving.volumeMl
      : parts.filter((part) => part.drinkId === drinkId).reduce((sum, part) => sum + part.volumeMl, 0);
  return volumeMl * (1000 + lossPerMille);
};
