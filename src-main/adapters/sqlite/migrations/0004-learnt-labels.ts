import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // The label that a person took a link for: what a later one is compared with.
  `ALTER TABLE link ADD COLUMN label TEXT`,
  `UPDATE link SET label = (SELECT item.label FROM register_item AS item WHERE item.item_key = link.item_key)`,

  // What a person settled a label to. Forgetting one deletes it.
  `CREATE TABLE alias (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    label_key TEXT NOT NULL UNIQUE,
    drink_id TEXT NOT NULL REFERENCES drink (id) ON DELETE CASCADE,
    serving_id TEXT NOT NULL REFERENCES serving (id) ON DELETE CASCADE,
    learnt_at TEXT NOT NULL,
    act_id TEXT NOT NULL REFERENCES act (id)
  ) STRICT`,
  `CREATE INDEX alias_by_drink ON alias (drink_id)`,
];

export class LearntLabels1764000000004 implements MigrationInterface {
  readonly name = 'LearntLabels1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
