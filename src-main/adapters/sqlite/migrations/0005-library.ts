import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Category, Colour } from '../../../domain/sheets/drink.ts';
import { familyKey } from '../../../domain/sheets/family.ts';

const statements = [
  // Kept for as long as an act could bring one back.
  `CREATE TABLE picture (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT`,

  `ALTER TABLE drink ADD COLUMN cuvee TEXT`,
  `ALTER TABLE drink ADD COLUMN grapes TEXT NOT NULL DEFAULT '[]'`,
  `ALTER TABLE drink ADD COLUMN supplier TEXT`,
  `ALTER TABLE drink ADD COLUMN bin TEXT`,
  `ALTER TABLE drink ADD COLUMN vat_rate INTEGER`,
  `ALTER TABLE drink ADD COLUMN purchase_cents INTEGER`,
  `ALTER TABLE drink ADD COLUMN notes TEXT`,
  `ALTER TABLE drink ADD COLUMN barcode TEXT`,
  `ALTER TABLE drink ADD COLUMN picture_id TEXT REFERENCES picture (id)`,
  `ALTER TABLE drink ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))`,
  `ALTER TABLE drink ADD COLUMN family_key TEXT NOT NULL DEFAULT ''`,
  `CREATE INDEX drink_by_family ON drink (family_key)`,
  `CREATE INDEX drink_by_barcode ON drink (barcode)`,
  `CREATE INDEX drink_by_picture ON drink (picture_id)`,

  // Two sheets that a person said are two drinks, however alike. The lesser id first.
  `CREATE TABLE distinct_drinks (
    one TEXT NOT NULL REFERENCES drink (id) ON DELETE CASCADE,
    other TEXT NOT NULL REFERENCES drink (id) ON DELETE CASCADE,
    PRIMARY KEY (one, other),
    CHECK (one < other)
  ) STRICT, WITHOUT ROWID`,
];

type Known = {
  id: string;
  name: string;
  producer: string | null;
  appellation: string | null;
  colour: Colour | null;
  category: Category;
  containerMl: number | null;
};

export class Library1764000000005 implements MigrationInterface {
  readonly name = 'Library1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    const drinks = await runner.manager.query<Known[]>(
      `SELECT id, name, producer, appellation, colour, category, container_ml AS containerMl FROM drink`,
    );
    for (const drink of drinks) {
      await runner.query(`UPDATE drink SET family_key = ? WHERE id = ?`, [familyKey(drink), drink.id]);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
