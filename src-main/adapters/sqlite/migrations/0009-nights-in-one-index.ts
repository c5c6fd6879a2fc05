import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // All that stock asks of the nights of an article stands in the index: ten years are read along it, not row by row.
  `DROP INDEX night_sale_by_article`,
  `CREATE INDEX night_sale_by_article ON night_sale
    (article_id, business_day, kind, quantity, first_moment, last_moment, vat_rate)`,
];

export class NightsInOneIndex1764000000009 implements MigrationInterface {
  readonly name = 'NightsInOneIndex1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
