import { addSums, type SoldSums } from '../../../domain/sales/sold-sums.ts';

const taken = (all: string, discounts: string): string =>
  `(${all} - ${discounts}) * span.sales + ${discounts} * span.discounts`;
const amount = taken('sold.amount_cents', 'sold.discount_cents');

/** What spans take of the sums of days or months. */
export const measuresOfSums = [
  `SUM(${taken('sold.line_count', 'sold.discount_lines')}) AS lineCount`,
  `SUM(sold.quantity * span.sales) AS quantity`,
  `SUM(${amount}) AS amountCents`,
  `SUM(IIF(span.state = 0, ${amount}, 0)) AS linkedCents`,
  `SUM(IIF(span.state = 1, ${amount}, 0)) AS toMatchCents`,
  `SUM(IIF(span.state = 2, ${amount}, 0)) AS ignoredCents`,
  `SUM(sold.excl_cents * span.sales) AS exclVatCents`,
  `SUM(sold.gift_quantity * span.sales) AS giftQuantity`,
  `SUM(sold.void_cents * span.sales) AS voidCents`,
  `SUM(sold.refund_cents * span.sales) AS refundCents`,
  `SUM(sold.discount_cents * span.discounts) AS discountCents`,
  `SUM(sold.quantity * span.sales * span.serving_ml) AS thousandthsOfMl`,
].join(', ');

export type BucketRow = SoldSums & { bucket: string };

/** Rows of one bucket that came from several reads, as one; those of which nothing was taken left out. */
export const mergeBuckets = (rows: Iterable<BucketRow>): BucketRow[] => {
  const merged = new Map<string, BucketRow>();
  for (const row of rows) {
    if (row.lineCount === 0) continue;
    const known = merged.get(row.bucket);
    merged.set(row.bucket, known === undefined ? row : { ...addSums(known, row), bucket: row.bucket });
  }
  return [...merged.values()];
};
