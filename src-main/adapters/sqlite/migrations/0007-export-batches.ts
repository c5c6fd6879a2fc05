import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // Counted lines of one closing, family, kind and rate on one day: what an accountant reads.
  // Amounts stand apart by what the register printed: both of a line, or one alone.
  `CREATE TABLE closing_sum (
    business_day TEXT NOT NULL,
    till TEXT,
    z TEXT,
    family TEXT,
    kind TEXT NOT NULL,
    vat_rate INTEGER,
    line_count INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    paired_incl INTEGER NOT NULL,
    paired_excl INTEGER NOT NULL,
    lone_incl INTEGER NOT NULL,
    lone_excl INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX closing_sum_by_day ON closing_sum (business_day)`,
  `INSERT INTO closing_sum
    SELECT business_day, till, z, family, kind, vat_rate, COUNT(*), SUM(quantity),
      SUM(IIF(amount_incl_vat IS NULL OR amount_excl_vat IS NULL, 0, amount_incl_vat)),
      SUM(IIF(amount_incl_vat IS NULL OR amount_excl_vat IS NULL, 0, amount_excl_vat)),
      SUM(IIF(amount_excl_vat IS NULL, COALESCE(amount_incl_vat, 0), 0)),
      SUM(IIF(amount_incl_vat IS NULL, COALESCE(amount_excl_vat, 0), 0))
    FROM sale_line JOIN article ON article.id = sale_line.article_id
    WHERE replaced_by IS NULL
    GROUP BY business_day, till, z, family, kind, vat_rate`,

  // Every export that was made; its number is printed on it and never given twice.
  `CREATE TABLE export_batch (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL,
    format TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    made_at TEXT NOT NULL,
    file_name TEXT NOT NULL,
    cancelled_at TEXT,
    cancel_reason TEXT
  ) STRICT`,

  // Entries as they went out. A number is never given again, that of a cancelled export neither.
  `CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES export_batch (number),
    business_day TEXT NOT NULL,
    till TEXT,
    z TEXT,
    journal_code TEXT NOT NULL,
    journal_label TEXT NOT NULL,
    piece TEXT NOT NULL,
    label TEXT NOT NULL,
    valid_day TEXT NOT NULL,
    is_difference INTEGER NOT NULL CHECK (is_difference IN (0, 1))
  ) STRICT`,
  `CREATE INDEX entry_by_day ON entry (business_day)`,
  `CREATE INDEX entry_by_batch ON entry (batch)`,
  `CREATE TABLE entry_line (
    entry INTEGER NOT NULL REFERENCES entry (number),
    position INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('counterpart', 'revenue', 'vat')),
    family TEXT,
    vat_rate INTEGER,
    account TEXT NOT NULL,
    account_label TEXT NOT NULL,
    debit INTEGER NOT NULL CHECK (debit >= 0),
    credit INTEGER NOT NULL CHECK (credit >= 0),
    PRIMARY KEY (entry, position)
  ) STRICT, WITHOUT ROWID`,
];

export class ExportBatches1764000000007 implements MigrationInterface {
  readonly name = 'ExportBatches1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
