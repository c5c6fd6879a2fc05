import type { CataloguePart } from '../../../src-preload/contract';

/** The library has it, and the catalogue says how much of it. */
export const isTaken = (
  part: CataloguePart,
): part is CataloguePart & { ml: number; drink: NonNullable<CataloguePart['drink']> } =>
  part.drink !== null && part.ml !== null;

export const toRecipe = (parts: readonly CataloguePart[]): { drinkId: string; volumeMl: number }[] =>
  parts.filter(isTaken).map(({ drink, ml }) => ({ drinkId: drink.drinkId, volumeMl: ml }));
