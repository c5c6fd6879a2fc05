import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`,

  `CREATE TABLE receipt (
    id TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    spool_file TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    way TEXT NOT NULL,
    peer TEXT NOT NULL,
    tls TEXT,
    state TEXT NOT NULL CHECK (state IN ('received', 'waiting', 'suspect', 'aborted', 'discarded'))
  ) STRICT`,
  `CREATE INDEX receipt_by_name ON receipt (file_name, received_at)`,

  `CREATE TABLE journal (
    id TEXT PRIMARY KEY REFERENCES receipt (id),
    status TEXT NOT NULL CHECK (status IN ('imported', 'duplicate', 'replaced', 'quarantined', 'empty')),
    sha256 TEXT NOT NULL,
    reason_code TEXT,
    reason_line INTEGER,
    reason_message TEXT,
    read_at TEXT NOT NULL,
    dialect TEXT,
    encoding TEXT,
    z_numbers TEXT NOT NULL,
    warnings TEXT NOT NULL,
    checks TEXT NOT NULL,
    days TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    amount_cents INTEGER
  ) STRICT`,
  `CREATE INDEX journal_by_sha256 ON journal (sha256)`,

  `CREATE TABLE register_item (
    item_key TEXT PRIMARY KEY,
    code TEXT,
    label TEXT NOT NULL,
    family TEXT,
    label_day TEXT NOT NULL,
    ignored INTEGER NOT NULL DEFAULT 0 CHECK (ignored IN (0, 1))
  ) STRICT`,

  `CREATE TABLE sale_line (
    id INTEGER PRIMARY KEY,
    journal_id TEXT NOT NULL REFERENCES journal (id),
    line INTEGER NOT NULL,
    business_day TEXT NOT NULL,
    sold_at TEXT,
    moment TEXT NOT NULL,
    z TEXT,
    till TEXT,
    ticket TEXT,
    item_key TEXT NOT NULL REFERENCES register_item (item_key),
    code TEXT,
    label TEXT NOT NULL,
    family TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('sale', 'void', 'refund', 'gift', 'discount', 'other')),
    quantity INTEGER NOT NULL,
    amount_incl_vat INTEGER,
    amount_excl_vat INTEGER,
    vat_rate INTEGER,
    replaced_by TEXT REFERENCES journal (id)
  ) STRICT`,
  `CREATE INDEX sale_line_by_day ON sale_line (business_day)`,
  `CREATE INDEX sale_line_by_item ON sale_line (item_key, business_day)`,
  `CREATE INDEX sale_line_by_journal ON sale_line (journal_id)`,

  `CREATE TABLE drink (
    id TEXT PRIMARY KEY,
    category TEXT NOT NULL,
    name TEXT NOT NULL,
    producer TEXT,
    appellation TEXT,
    region TEXT,
    country TEXT,
    colour TEXT,
    vintage INTEGER,
    container_ml INTEGER,
    par_ml INTEGER
  ) STRICT`,
  `CREATE TABLE serving (
    id TEXT PRIMARY KEY,
    drink_id TEXT NOT NULL REFERENCES drink (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    volume_ml INTEGER NOT NULL,
    price_cents INTEGER
  ) STRICT`,
  `CREATE INDEX serving_by_drink ON serving (drink_id)`,

  `CREATE TABLE link (
    id TEXT PRIMARY KEY,
    item_key TEXT NOT NULL REFERENCES register_item (item_key),
    drink_id TEXT NOT NULL REFERENCES drink (id),
    serving_id TEXT NOT NULL REFERENCES serving (id),
    from_day TEXT,
    until_day TEXT,
    made_at TEXT NOT NULL,
    broken_at TEXT
  ) STRICT`,
  `CREATE INDEX link_by_item ON link (item_key)`,
  `CREATE INDEX link_by_drink ON link (drink_id)`,

  `CREATE TABLE stock_fact (
    id TEXT PRIMARY KEY,
    drink_id TEXT NOT NULL REFERENCES drink (id),
    kind TEXT NOT NULL CHECK (kind IN ('count', 'receipt', 'loss')),
    at TEXT NOT NULL,
    volume_ml INTEGER NOT NULL,
    note TEXT
  ) STRICT`,
  `CREATE INDEX stock_fact_by_drink ON stock_fact (drink_id, at)`,

  `CREATE TABLE act (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    origin TEXT NOT NULL,
    verb TEXT NOT NULL,
    summary TEXT NOT NULL,
    before TEXT,
    after TEXT,
    reversal TEXT,
    undone_by TEXT REFERENCES act (id)
  ) STRICT`,
  `CREATE TABLE act_subject (
    act_id TEXT NOT NULL REFERENCES act (id),
    subject TEXT NOT NULL,
    PRIMARY KEY (act_id, subject)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX act_subject_by_subject ON act_subject (subject)`,

  // What counts today: lines that no later journal replaced.
  `CREATE VIEW counted_line AS SELECT * FROM sale_line WHERE replaced_by IS NULL`,

  // What the drinks see: counted lines whose item was linked on that business day.
  `CREATE VIEW linked_sale AS
    SELECT
      line.id AS sale_id, line.journal_id, line.business_day, line.sold_at, line.moment, line.item_key,
      line.code, line.label, line.kind, line.quantity, line.amount_incl_vat AS amount_cents,
      link.id AS link_id, link.drink_id, link.serving_id,
      CASE line.kind WHEN 'discount' THEN 0 ELSE line.quantity * serving.volume_ml END AS thousandths_of_ml
    FROM counted_line AS line
    JOIN link ON link.item_key = line.item_key AND link.broken_at IS NULL
      AND (link.from_day IS NULL OR line.business_day >= link.from_day)
      AND (link.until_day IS NULL OR line.business_day <= link.until_day)
    JOIN serving ON serving.id = link.serving_id`,
];

export class FirstNight1764000000001 implements MigrationInterface {
  readonly name = 'FirstNight1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
