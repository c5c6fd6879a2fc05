import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // A year of losses is read along it: they are few among ten years of receipts and counts.
  `CREATE INDEX stock_fact_losses ON stock_fact (at) WHERE kind = 'loss'`,
  // What each delivery is worth stands in the index.
  `DROP INDEX stock_fact_by_delivery`,
  `CREATE INDEX stock_fact_by_delivery ON stock_fact (delivery_id, value_cents) WHERE delivery_id IS NOT NULL`,
];

export class CellarIndexes1764000000014 implements MigrationInterface {
  readonly name = 'CellarIndexes1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
