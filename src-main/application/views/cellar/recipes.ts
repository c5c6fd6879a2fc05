import type { DrinkName } from './names.ts';

export type RecipePart = DrinkName & { volumeMl: number };

export type RecipeView = {
  servingId: string;
  servingName: string;
  drinkId: string;
  volumeMl: number;
  /** Foam, lees: thousandths that are taken beside what is sold. */
  lossPerMille: number;
  /** Empty: the serving takes from its own drink. */
  parts: RecipePart[];
};
