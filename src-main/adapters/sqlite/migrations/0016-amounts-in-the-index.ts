import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // What is not matched of ten years of nights is read along the index too.
  `DROP INDEX night_sale_by_article`,
  `CREATE INDEX night_sale_by_article ON night_sale
    (article_id, business_day, kind, quantity, first_moment, last_moment, vat_rate, amount_incl_vat, amount_excl_vat)`,
];

export class AmountsInTheIndex1764000000016 implements MigrationInterface {
  readonly name = 'AmountsInTheIndex1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
