const amount = 'COALESCE(amount_incl_vat, amount_excl_vat, 0)';

const measures = [
  'line_count',
  'quantity',
  'amount_cents',
  'excl_cents',
  'gift_quantity',
  'void_cents',
  'refund_cents',
  'discount_cents',
  'discount_lines',
] as const;

/** Puts a day's sums into its month, or takes them out again. */
const moveIntoMonth = (sign: '' | '-'): string =>
  `INSERT INTO sale_month
    SELECT substr(business_day, 1, 7), article_id, till, ${measures.map((measure) => `${sign}${measure}`).join(', ')}
    FROM sale_day WHERE business_day = ?
    ON CONFLICT (article_id, month, till) DO UPDATE SET
      ${measures.map((measure) => `${measure} = ${measure} + excluded.${measure}`).join(', ')}`;

/** Writes what the figures of sales are read from again; each statement takes the day. */
export const saleSums = [
  moveIntoMonth('-'),
  'DELETE FROM sale_day WHERE business_day = ?',
  `INSERT INTO sale_day
    SELECT business_day, article_id, COALESCE(till, ''), SUM(line_count),
      SUM(IIF(kind = 'discount', 0, quantity)), SUM(${amount}),
      SUM(IIF(amount_incl_vat IS NULL, COALESCE(amount_excl_vat, 0), 0)), SUM(IIF(kind = 'gift', quantity, 0)),
      SUM(IIF(kind = 'void', ${amount}, 0)), SUM(IIF(kind = 'refund', ${amount}, 0)),
      SUM(IIF(kind = 'discount', ${amount}, 0)), SUM(IIF(kind = 'discount', line_count, 0))
    FROM temp.counted_group WHERE business_day = ? GROUP BY article_id, COALESCE(till, '')`,
  moveIntoMonth(''),
  // What a correction took back altogether.
  `DELETE FROM sale_month WHERE line_count = 0 AND month = substr(?, 1, 7)
    AND article_id IN (SELECT id FROM article)`,
];
