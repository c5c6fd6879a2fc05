export type RecipePartRecord = { drinkId: string; volumeMl: number };

/** Without parts, a serving takes from its own drink. */
export type Recipe = { lossPerMille: number; parts: RecipePartRecord[] };

export type RecipeStore = {
  get(servingId: string): Promise<Recipe>;
  /** The drink that a serving belongs to; null when there is no such serving. */
  drinkOf(servingId: string): Promise<string | null>;
  put(servingId: string, recipe: Recipe): Promise<void>;
  /** Of every serving of a drink. */
  ofDrink(drinkId: string): Promise<Map<string, Recipe>>;
  /** Servings whose recipe takes from this drink. */
  servingsWith(drinkId: string): Promise<{ servingId: string; drinkId: string }[]>;
};
