const halfAwayFromZero = (amount: number, unit: number): number => {
  const whole = Math.trunc(amount / unit);
  const rest = Math.abs(amount % unit) * 2;
  return rest < unit ? whole : whole + Math.sign(amount);
};

/**
 * Millilitres from thousandths of a quantity times a serving: kept as integers to the end, rounded
 * once, half away from zero.
 */
export const depletedMl = (quantityTimesMl: number): number => halfAwayFromZero(quantityTimesMl, 1000);

/** The same where the loss of a serving, in thousandths, is counted in: quantity × volume × (1000 + loss). */
export const millilitresOf = (millionths: number): number => halfAwayFromZero(millionths, 1_000_000);
