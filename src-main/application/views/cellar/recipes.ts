import type { DrinkName } from './names.ts';

export type RecipePart = DrinkName & { volumeMl: number };

export type DatedRecipeView = {
  /** Business days on which it holds; null leaves an end open. */
  fromDay: string | null;
  untilDay: string | null;
  /** Foam, lees: thousandths that are taken beside what is sold. */
  lossPerMille: number;
  /** Empty: the serving takes from its own drink. */
  parts: RecipePart[];
};

/** What a serving takes today. */
export type RecipeView = DatedRecipeView & {
  servingId: string;
  servingName: string;
  volumeMl: number;
  /** Earlier ones and those to come, in the order of their days. */
  others: DatedRecipeView[];
  today: string;
  /** It was sold before today, or has several recipes: from when a change holds makes a difference. */
  asksWhen: boolean;
};
