/**
 * Amounts of one VAT rate, in cents, kept apart by what the register printed: lines with both amounts,
 * lines with one of them only.
 */
export type Amounts = { pairedIncl: number; pairedExcl: number; loneIncl: number; loneExcl: number };

export type Tax = {
  inclVat: number;
  /** Null where the register gave neither the amount nor a rate to derive it from. */
  exclVat: number | null;
  vat: number | null;
  /** A part of it was derived from the rate: the register did not print it. */
  isDerived: boolean;
};

const WHOLE = 10_000;

/** Integer division, half away from zero. */
export const divideRounded = (dividend: number, divisor: number): number => {
  const quotient = Math.trunc(dividend / divisor);
  const rest = Math.abs(dividend % divisor);
  return rest * 2 >= Math.abs(divisor) ? quotient + Math.sign(dividend) * Math.sign(divisor) : quotient;
};

/** Net of an amount with VAT. `rate` in hundredths of a percent. */
export const withoutVat = (inclVat: number, rate: number): number =>
  divideRounded(inclVat * WHOLE, WHOLE + rate);

const withVat = (exclVat: number, rate: number): number => divideRounded(exclVat * (WHOLE + rate), WHOLE);

/** What the register gave is taken as it is; the rest is derived from the rate, rounded once. */
export const taxOf = (amounts: Amounts, rate: number | null): Tax => {
  const { pairedIncl, pairedExcl, loneIncl, loneExcl } = amounts;
  const hasLone = loneIncl !== 0 || loneExcl !== 0;
  if (rate === null) {
    const isKnown = loneIncl === 0 && loneExcl === 0;
    return {
      inclVat: pairedIncl + loneIncl + loneExcl,
      exclVat: isKnown ? pairedExcl : null,
      vat: isKnown ? pairedIncl - pairedExcl : null,
      isDerived: false,
    };
  }
  const inclVat = pairedIncl + loneIncl + withVat(loneExcl, rate);
  const exclVat = pairedExcl + withoutVat(loneIncl, rate) + loneExcl;
  return { inclVat, exclVat, vat: inclVat - exclVat, isDerived: hasLone };
};
