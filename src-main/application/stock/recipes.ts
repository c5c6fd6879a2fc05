import type { Recipe } from '../ports/stores/index.ts';

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
