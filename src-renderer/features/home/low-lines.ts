import type { NegativeDrink, NightOverview } from '../../../src-preload/contract';

type LowDrink = NightOverview['lowStock'][number];

export type LowLine = Omit<LowDrink, 'parMl'> & {
  /** Null for a drink without a par level that fell below zero. */
  parMl: number | null;
  supplier: string | null;
  coverDays: number | null;
};

/** Below zero first, since something is to be mended there; then what is under its par level. */
export const lowLines = (
  low: readonly LowDrink[],
  negative: readonly NegativeDrink[],
  orders: ReadonlyMap<string, { supplier: string | null; coverDays: number | null }>,
): LowLine[] => {
  const told = (drinkId: string) => orders.get(drinkId) ?? { supplier: null, coverDays: null };
  const below = new Set(negative.map(({ drinkId }) => drinkId));
  const parOf = new Map(low.map(({ drinkId, parMl }) => [drinkId, parMl]));
  return [
    ...negative.map(({ drinkId, name, category, colour, containerMl, onHandMl }) => ({
      drinkId,
      name,
      vintage: null,
      category,
      colour,
      containerMl,
      onHandMl,
      parMl: parOf.get(drinkId) ?? null,
      ...told(drinkId),
    })),
    ...low
      .filter(({ drinkId }) => !below.has(drinkId))
      .map((drink) => ({ ...drink, ...told(drink.drinkId) })),
  ];
};
