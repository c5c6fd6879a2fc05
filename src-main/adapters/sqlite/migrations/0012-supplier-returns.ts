import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE delivery ADD COLUMN kind TEXT NOT NULL DEFAULT 'receipt' CHECK (kind IN ('receipt', 'return'))`,
  `CREATE TABLE stock_fact_now (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    drink_id TEXT NOT NULL REFERENCES drink (id),
    kind TEXT NOT NULL CHECK (kind IN ('count', 'receipt', 'return', 'loss', 'transfer')),
    at TEXT NOT NULL,
    volume_ml INTEGER NOT NULL,
    note TEXT,
    delivery_id TEXT REFERENCES delivery (id),
    bin TEXT,
    to_bin TEXT,
    reason TEXT,
    cases INTEGER,
    per_case INTEGER,
    bottles INTEGER,
    value_cents INTEGER,
    count_id TEXT REFERENCES stock_count (id),
    frozen_ml INTEGER,
    recorded_at TEXT NOT NULL DEFAULT '',
    cancelled_at TEXT
  ) STRICT`,
  `INSERT INTO stock_fact_now SELECT * FROM stock_fact`,
  `DROP TABLE stock_fact`,
  `ALTER TABLE stock_fact_now RENAME TO stock_fact`,
  `CREATE INDEX stock_fact_by_drink ON stock_fact (drink_id, at)`,
  `CREATE INDEX stock_fact_counts ON stock_fact (drink_id, at) WHERE kind = 'count'`,
  `CREATE INDEX stock_fact_by_delivery ON stock_fact (delivery_id) WHERE delivery_id IS NOT NULL`,
  `CREATE INDEX stock_fact_by_count ON stock_fact (count_id) WHERE count_id IS NOT NULL`,
];

/** Goods can go back to the supplier. */
export class SupplierReturns1764000000012 implements MigrationInterface {
  readonly name = 'SupplierReturns1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
