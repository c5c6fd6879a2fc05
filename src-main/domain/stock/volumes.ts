/**
 * Millilitres from thousandths of a quantity times a serving: kept as integers to the end, rounded
 * once, half away from zero.
 */
export const depletedMl = (quantityTimesMl: number): number => {
  const whole = Math.trunc(quantityTimesMl / 1000);
  const rest = quantityTimesMl % 1000;
  if (rest >= 500) return whole + 1;
  return rest <= -500 ? whole - 1 : whole;
};
