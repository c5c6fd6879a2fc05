import type { DatedRecipe } from '../../../domain/stock/recipes.ts';

export type RecipeStore = {
  /** In the order of their days; none where the serving always took from its own drink alone. */
  ofServing(servingId: string): Promise<DatedRecipe[]>;
  /** The drink that a serving belongs to; null when there is no such serving. */
  drinkOf(servingId: string): Promise<string | null>;
  put(servingId: string, recipes: readonly DatedRecipe[]): Promise<void>;
  /** Servings that take from this drink on some day by a recipe. */
  servingsWith(drinkId: string): Promise<{ servingId: string; drinkId: string }[]>;
  /** Whether sales of a day before this one are linked to the serving. */
  isSoldBefore(servingId: string, day: string): Promise<boolean>;
};
