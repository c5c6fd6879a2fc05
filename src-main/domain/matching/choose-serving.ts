import type { Drink, Serving } from '../sheets/drink.ts';

const names = new Intl.Collator('fr', { sensitivity: 'base' });
const isSameName = (a: string, b: string): boolean => names.compare(a, b) === 0;

const PRICE_TOLERANCE_CENTS = 1;

/**
 * The serving that a register item sells: the one its label says, else the one sold at that price on
 * the carte, else the only one. `isSure` is false when it is a mere guess (the whole container first).
 */
export const chooseServing = (
  drink: Pick<Drink, 'servings' | 'containerMl'>,
  said: { serving: string | null; volumeCl: number | null },
  averagePriceCents: number | null,
): { serving: Serving; isSure: boolean } | null => {
  const { servings } = drink;
  const byName = (serving: Serving): boolean =>
    said.serving !== null && isSameName(serving.name, said.serving);
  const byVolume = (serving: Serving): boolean =>
    said.volumeCl !== null && serving.volumeMl === Math.round(said.volumeCl * 10);
  const byPrice = (serving: Serving): boolean =>
    averagePriceCents !== null &&
    serving.priceCents !== null &&
    Math.abs(serving.priceCents - averagePriceCents) <= PRICE_TOLERANCE_CENTS;
  const sure =
    servings.find((serving) => byVolume(serving) && byName(serving)) ??
    servings.find(byVolume) ??
    servings.find(byName) ??
    (said.serving === null && said.volumeCl === null ? servings.find(byPrice) : undefined);
  if (sure !== undefined) return { serving: sure, isSure: true };
  const [only] = servings;
  if (only === undefined) return null;
  if (servings.length === 1) return { serving: only, isSure: said.volumeCl === null };
  const whole = servings.find(({ volumeMl }) => volumeMl === drink.containerMl);
  return { serving: whole ?? only, isSure: false };
};
