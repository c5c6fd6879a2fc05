/** Linked, to match, ignored, or a discount of an item that is not matched. */
export const SOLD_STATES = ['linked', 'toMatch', 'ignored', 'discount'] as const;
export type SoldState = (typeof SOLD_STATES)[number];

/** What was sold, as the register told it. Cents as the register gave them, with VAT where it gave it. */
export type SoldSums = {
  lineCount: number;
  /** Thousandths; discounts have none. */
  quantity: number;
  amountCents: number;
  linkedCents: number;
  toMatchCents: number;
  ignoredCents: number;
  /** The part that the register gave without VAT only. */
  exclVatCents: number;
  giftQuantity: number;
  voidCents: number;
  refundCents: number;
  discountCents: number;
  thousandthsOfMl: number;
};

export const NOTHING_SOLD: SoldSums = {
  lineCount: 0,
  quantity: 0,
  amountCents: 0,
  linkedCents: 0,
  toMatchCents: 0,
  ignoredCents: 0,
  exclVatCents: 0,
  giftQuantity: 0,
  voidCents: 0,
  refundCents: 0,
  discountCents: 0,
  thousandthsOfMl: 0,
};

export const addSums = (one: SoldSums, other: SoldSums): SoldSums => ({
  lineCount: one.lineCount + other.lineCount,
  quantity: one.quantity + other.quantity,
  amountCents: one.amountCents + other.amountCents,
  linkedCents: one.linkedCents + other.linkedCents,
  toMatchCents: one.toMatchCents + other.toMatchCents,
  ignoredCents: one.ignoredCents + other.ignoredCents,
  exclVatCents: one.exclVatCents + other.exclVatCents,
  giftQuantity: one.giftQuantity + other.giftQuantity,
  voidCents: one.voidCents + other.voidCents,
  refundCents: one.refundCents + other.refundCents,
  discountCents: one.discountCents + other.discountCents,
  thousandthsOfMl: one.thousandthsOfMl + other.thousandthsOfMl,
});
