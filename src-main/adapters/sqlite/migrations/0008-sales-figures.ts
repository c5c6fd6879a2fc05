import type { MigrationInterface, QueryRunner } from 'typeorm';

// Discounts stand apart, since those of an item that is not matched belong to no drink. An amount without VAT counts
// where the register gave no other, and is told in excl_cents.
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
];
const columns = measures.map((measure) => `${measure} INTEGER NOT NULL`).join(', ');
const amount = 'COALESCE(amount_incl_vat, amount_excl_vat, 0)';

const statements = [
  // Counted lines of one article and till, by day and by month: what the screen of sales reads. No till is ''.
  `CREATE TABLE sale_day (
    business_day TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id),
    till TEXT NOT NULL,
    ${columns},
    PRIMARY KEY (business_day, article_id, till)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX sale_day_by_article ON sale_day (article_id, business_day)`,
  `CREATE TABLE sale_month (
    month TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id),
    till TEXT NOT NULL,
    ${columns},
    PRIMARY KEY (article_id, month, till)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO sale_day
    SELECT business_day, article_id, COALESCE(till, ''), COUNT(*), SUM(IIF(kind = 'discount', 0, quantity)), SUM(${amount}),
      SUM(IIF(amount_incl_vat IS NULL, COALESCE(amount_excl_vat, 0), 0)), SUM(IIF(kind = 'gift', quantity, 0)),
      SUM(IIF(kind = 'void', ${amount}, 0)), SUM(IIF(kind = 'refund', ${amount}, 0)),
      SUM(IIF(kind = 'discount', ${amount}, 0)), SUM(kind = 'discount')
    FROM sale_line WHERE replaced_by IS NULL GROUP BY business_day, article_id, COALESCE(till, '')`,
  `INSERT INTO sale_month
    SELECT substr(business_day, 1, 7), article_id, till, ${measures.map((measure) => `SUM(${measure})`).join(', ')}
    FROM sale_day GROUP BY substr(business_day, 1, 7), article_id, till`,
];

export class SalesFigures1764000000008 implements MigrationInterface {
  readonly name = 'SalesFigures1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
