import type { DrinkRow } from '../../src-preload/contract';

/** Prices of the two columns: the whole container, and the smallest pour under it. */
export const pricesOf = ({
  servings,
  containerMl,
}: DrinkRow): { glass: number | null; bottle: number | null } => {
  const whole = servings.find((serving) => serving.volumeMl === containerMl);
  const pours = servings.filter((serving) => serving !== whole && serving.priceCents !== null);
  const smallest = pours.reduce<(typeof pours)[number] | null>(
    (least, serving) => (least === null || serving.volumeMl < least.volumeMl ? serving : least),
    null,
  );
  return { glass: smallest?.priceCents ?? null, bottle: whole?.priceCents ?? null };
};
