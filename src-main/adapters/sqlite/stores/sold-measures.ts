import { addSums, type SoldSums } from '../../../domain/sales/sold-sums.ts';

/** How a table gives each measure of a row. */
type Columns = {
  lines: string;
  quantity: string;
  amount: string;
  excl: string;
  gifts: string;
  voids: string;
  refunds: string;
  discounts: string;
  discountLines: string;
};

const sums: Columns = {
  lines: 'sold.line_count',
  quantity: 'sold.quantity',
  amount: 'sold.amount_cents',
  excl: 'sold.excl_cents',
  gifts: 'sold.gift_quantity',
  voids: 'sold.void_cents',
  refunds: 'sold.refund_cents',
  discounts: 'sold.discount_cents',
  discountLines: 'sold.discount_lines',
};

const lineAmount = 'COALESCE(sold.amount_incl_vat, sold.amount_excl_vat, 0)';
const ofKind = (kind: string, value: string): string => `IIF(sold.kind = '${kind}', ${value}, 0)`;

const lines: Columns = {
  lines: '1',
  quantity: "IIF(sold.kind = 'discount', 0, sold.quantity)",
  amount: lineAmount,
  excl: 'IIF(sold.amount_incl_vat IS NULL, COALESCE(sold.amount_excl_vat, 0), 0)',
  gifts: ofKind('gift', 'sold.quantity'),
  voids: ofKind('void', lineAmount),
  refunds: ofKind('refund', lineAmount),
  discounts: ofKind('discount', lineAmount),
  discountLines: "(sold.kind = 'discount')",
};

const measuresOf = (from: Columns): string => {
  const taken = (all: string, discounts: string): string =>
    `(${all} - ${discounts}) * span.sales + ${discounts} * span.discounts`;
  const amount = taken(from.amount, from.discounts);
  return [
    `SUM(${taken(from.lines, from.discountLines)}) AS lineCount`,
    `SUM(${from.quantity} * span.sales) AS quantity`,
    `SUM(${amount}) AS amountCents`,
    `SUM(IIF(span.state = 0, ${amount}, 0)) AS linkedCents`,
    `SUM(IIF(span.state = 1, ${amount}, 0)) AS toMatchCents`,
    `SUM(IIF(span.state = 2, ${amount}, 0)) AS ignoredCents`,
    `SUM(${from.excl} * span.sales) AS exclVatCents`,
    `SUM(${from.gifts} * span.sales) AS giftQuantity`,
    `SUM(${from.voids} * span.sales) AS voidCents`,
    `SUM(${from.refunds} * span.sales) AS refundCents`,
    `SUM(${from.discounts} * span.discounts) AS discountCents`,
    `SUM(${from.quantity} * span.sales * span.serving_ml) AS thousandthsOfMl`,
  ].join(', ');
};

export const measuresOfSums = measuresOf(sums);
export const measuresOfLines = measuresOf(lines);

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
