import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // A change is a new version; withdrawing one brings back the one before.
  `CREATE TABLE mapping (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    shape TEXT NOT NULL,
    columns TEXT NOT NULL,
    is_always INTEGER NOT NULL CHECK (is_always IN (0, 1)),
    made_at TEXT NOT NULL,
    withdrawn_at TEXT,
    PRIMARY KEY (id, version)
  ) STRICT, WITHOUT ROWID`,

  // An archive as it came; the journals that it held have receipts of their own.
  `CREATE TABLE archive (
    id TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    spool_file TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    peer TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX archive_by_sha256 ON archive (sha256)`,
  `CREATE TABLE archive_member (
    receipt_id TEXT PRIMARY KEY REFERENCES receipt (id),
    archive_id TEXT NOT NULL REFERENCES archive (id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS receipt_by_sha256 ON receipt (sha256)`,

  `CREATE TABLE closed_day (
    day TEXT PRIMARY KEY,
    declared_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

export class MappingsAndClosedDays1764000000003 implements MigrationInterface {
  readonly name = 'MappingsAndClosedDays1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
