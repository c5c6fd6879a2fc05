import type { Category, Colour } from '../../../domain/sheets/drink.ts';

/**
 * Volumes are integer millilitres, money integer cents excluding VAT, days `YYYY-MM-DD`, moments the
 * venue's wall clock `YYYY-MM-DDTHH:MM`. Costs are rounded for show: 75 cl are worth `costCents`.
 */
export type DrinkName = {
  drinkId: string;
  /** With the cuvée and the vintage. */
  name: string;
  vintage: number | null;
  category: Category;
  colour: Colour | null;
  containerMl: number | null;
};

export type StockChange = DrinkName & { beforeMl: number; afterMl: number };
