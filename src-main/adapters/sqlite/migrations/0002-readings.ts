import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  // Each time that a file is read. Earlier readings keep their lines, so that a re-reading can be taken back.
  `CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    journal_id TEXT NOT NULL REFERENCES receipt (id),
    read_at TEXT NOT NULL,
    cut_off TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    several_files_per_day INTEGER NOT NULL CHECK (several_files_per_day IN (0, 1)),
    reason_code TEXT,
    reason_line INTEGER,
    reason_message TEXT,
    dialect TEXT,
    encoding TEXT,
    z_numbers TEXT NOT NULL,
    warnings TEXT NOT NULL,
    checks TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    amount_cents INTEGER
  ) STRICT`,
  `CREATE INDEX reading_by_journal ON reading (journal_id)`,

  // What a reading brings to a day, what of it counts, and what it changed there. Its lines stand between two ids.
  `CREATE TABLE reading_day (
    reading_id INTEGER NOT NULL REFERENCES reading (id),
    business_day TEXT NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    line_count INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    amount_cents INTEGER,
    first_sold_at TEXT,
    last_sold_at TEXT,
    is_kept_out INTEGER NOT NULL DEFAULT 0 CHECK (is_kept_out IN (0, 1)),
    counted_lines INTEGER NOT NULL,
    had_lines INTEGER NOT NULL DEFAULT 0,
    is_correction INTEGER NOT NULL DEFAULT 0 CHECK (is_correction IN (0, 1)),
    quantity_change INTEGER NOT NULL DEFAULT 0,
    amount_change INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (reading_id, business_day)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX reading_day_by_day ON reading_day (business_day)`,

  `CREATE TABLE closing (
    reading_id INTEGER NOT NULL REFERENCES reading (id),
    business_day TEXT NOT NULL,
    till TEXT,
    z TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX closing_by_reading ON closing (reading_id)`,

  `CREATE TABLE journal_now (
    id TEXT PRIMARY KEY REFERENCES receipt (id),
    sha256 TEXT NOT NULL,
    read_at TEXT NOT NULL,
    reading_id INTEGER REFERENCES reading (id),
    standing TEXT NOT NULL DEFAULT 'counted' CHECK (standing IN ('counted', 'removed', 'refused')),
    status TEXT NOT NULL
      CHECK (status IN ('imported', 'duplicate', 'replaced', 'quarantined', 'empty', 'removed', 'refused')),
    superseded_by TEXT REFERENCES receipt (id)
  ) STRICT`,

  // What the register prints of an item: the same few hundred, line after line.
  `CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    item_key TEXT NOT NULL REFERENCES register_item (item_key),
    code TEXT,
    label TEXT NOT NULL,
    family TEXT
  ) STRICT`,
  `CREATE INDEX article_by_item ON article (item_key)`,

  // replaced_by: null for a line that counts; its own reading where that takes no part; else the reading that stands instead.
  `CREATE TABLE sale_line_now (
    id INTEGER PRIMARY KEY,
    reading_id INTEGER NOT NULL REFERENCES reading (id),
    line INTEGER NOT NULL,
    business_day TEXT NOT NULL,
    sold_at TEXT,
    z TEXT,
    till TEXT,
    ticket TEXT,
    article_id INTEGER NOT NULL REFERENCES article (id),
    kind TEXT NOT NULL CHECK (kind IN ('sale', 'void', 'refund', 'gift', 'discount', 'other')),
    quantity INTEGER NOT NULL,
    amount_incl_vat INTEGER,
    amount_excl_vat INTEGER,
    vat_rate INTEGER,
    replaced_by INTEGER
  ) STRICT`,

  // The counted lines summed up, written again whenever what counts on a day may have changed.
  `CREATE TABLE night (
    business_day TEXT PRIMARY KEY,
    line_count INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    amount_incl_vat INTEGER,
    amount_excl_vat INTEGER,
    ticket_count INTEGER NOT NULL,
    journal_count INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE night_sale (
    business_day TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id),
    kind TEXT NOT NULL,
    vat_rate INTEGER,
    line_count INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    amount_incl_vat INTEGER,
    amount_excl_vat INTEGER,
    first_moment TEXT NOT NULL,
    last_moment TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX night_sale_by_day ON night_sale (business_day)`,
  `CREATE INDEX night_sale_by_article ON night_sale (article_id, business_day)`,
];

const settings = `
  COALESCE((SELECT value FROM setting WHERE key = 'cutOff'), '05:00'),
  COALESCE((SELECT value FROM setting WHERE key = 'timeZone'), 'Europe/Paris'),
  COALESCE((SELECT value = 'true' FROM setting WHERE key = 'severalFilesPerDay'), 0)`;

const moves = [
  `INSERT INTO reading
    SELECT journal.rowid, journal.id, read_at, ${settings}, reason_code, reason_line, reason_message,
      dialect, encoding, z_numbers, warnings, checks, line_count, amount_cents
    FROM journal WHERE status <> 'duplicate' OR line_count > 0`,
  `INSERT INTO journal_now (id, sha256, read_at, reading_id, status)
    SELECT journal.id, journal.sha256, journal.read_at, reading.id, journal.status
    FROM journal LEFT JOIN reading ON reading.id = journal.rowid`,
  `INSERT INTO article (item_key, code, label, family)
    SELECT DISTINCT item_key, code, label, family FROM sale_line`,
  // In the order of the journals, so that the lines of each stand together.
  `INSERT INTO sale_line_now
    SELECT NULL, reading.id, old.line, old.business_day, old.sold_at, old.z, old.till, old.ticket, article.id, old.kind,
      old.quantity, old.amount_incl_vat, old.amount_excl_vat, old.vat_rate,
      (SELECT replacing.id FROM reading AS replacing WHERE replacing.journal_id = old.replaced_by)
    FROM reading
    JOIN sale_line AS old ON old.journal_id = reading.journal_id
    JOIN article ON article.item_key = old.item_key AND article.label = old.label AND article.family IS old.family
    ORDER BY reading.id, old.id`,
  `INSERT INTO reading_day
    (reading_id, business_day, first_line, last_line, line_count, quantity, amount_cents, first_sold_at, last_sold_at,
      counted_lines)
    SELECT reading_id, business_day, MIN(id), MAX(id), COUNT(*), SUM(quantity), SUM(amount_incl_vat), MIN(sold_at),
      MAX(sold_at), SUM(replaced_by IS NULL)
    FROM sale_line_now GROUP BY reading_id, business_day`,
  `INSERT INTO closing
    SELECT DISTINCT reading_id, business_day, till, z FROM sale_line_now WHERE z IS NOT NULL`,
  `INSERT INTO night_sale
    SELECT business_day, article_id, kind, vat_rate, COUNT(*), SUM(quantity), SUM(amount_incl_vat), SUM(amount_excl_vat),
      MIN(COALESCE(sold_at, business_day || 'T23:59')), MAX(COALESCE(sold_at, business_day || 'T23:59'))
    FROM sale_line_now WHERE replaced_by IS NULL GROUP BY business_day, article_id, kind, vat_rate`,
  `INSERT INTO night
    SELECT business_day, COUNT(*), SUM(quantity), SUM(amount_incl_vat), SUM(amount_excl_vat),
      COUNT(DISTINCT COALESCE(till, '') || '/' || COALESCE(z, '') || '/' || ticket), COUNT(DISTINCT reading_id)
    FROM sale_line_now WHERE replaced_by IS NULL GROUP BY business_day`,
];

const turns = [
  `DROP VIEW linked_sale`,
  `DROP VIEW counted_line`,
  `DROP TABLE sale_line`,
  `DROP TABLE journal`,
  `ALTER TABLE journal_now RENAME TO journal`,
  `ALTER TABLE sale_line_now RENAME TO sale_line`,
  `CREATE INDEX journal_by_sha256 ON journal (sha256)`,
  `CREATE INDEX journal_by_reading ON journal (reading_id)`,
  `CREATE INDEX sale_line_by_article ON sale_line (article_id)`,

  `CREATE VIEW counted_line AS
    SELECT
      line.id, (SELECT reading.journal_id FROM reading WHERE reading.id = line.reading_id) AS journal_id, line.line,
      line.business_day, line.sold_at, COALESCE(line.sold_at, line.business_day || 'T23:59') AS moment, line.z, line.till,
      line.ticket, article.item_key, article.code, article.label, article.family, line.kind, line.quantity,
      line.amount_incl_vat, line.amount_excl_vat, line.vat_rate
    FROM sale_line AS line
    JOIN article ON article.id = line.article_id
    WHERE line.replaced_by IS NULL`,

  // What the drinks see: counted lines whose item was linked on that business day.
  `CREATE VIEW linked_sale AS
    SELECT
      line.id AS sale_id, (SELECT reading.journal_id FROM reading WHERE reading.id = line.reading_id) AS journal_id,
      line.business_day, line.sold_at, COALESCE(line.sold_at, line.business_day || 'T23:59') AS moment, article.item_key,
      article.code, article.label, line.kind, line.quantity, line.amount_incl_vat AS amount_cents,
      link.id AS link_id, link.drink_id, link.serving_id,
      CASE line.kind WHEN 'discount' THEN 0 ELSE line.quantity * serving.volume_ml END AS thousandths_of_ml
    FROM sale_line AS line
    JOIN article ON article.id = line.article_id
    JOIN link ON link.item_key = article.item_key AND link.broken_at IS NULL
      AND (link.from_day IS NULL OR line.business_day >= link.from_day)
      AND (link.until_day IS NULL OR line.business_day <= link.until_day)
    JOIN serving ON serving.id = link.serving_id
    WHERE line.replaced_by IS NULL`,

  // The same, night by night: quick where the moment within the night does not matter.
  `CREATE VIEW linked_night AS
    SELECT
      sold.business_day, sold.article_id, article.item_key, sold.kind, sold.vat_rate, sold.line_count, sold.quantity,
      sold.amount_incl_vat AS amount_cents, sold.first_moment, sold.last_moment, link.id AS link_id, link.drink_id,
      link.serving_id,
      CASE sold.kind WHEN 'discount' THEN 0 ELSE sold.quantity * serving.volume_ml END AS thousandths_of_ml
    FROM night_sale AS sold
    JOIN article ON article.id = sold.article_id
    JOIN link ON link.item_key = article.item_key AND link.broken_at IS NULL
      AND (link.from_day IS NULL OR sold.business_day >= link.from_day)
      AND (link.until_day IS NULL OR sold.business_day <= link.until_day)
    JOIN serving ON serving.id = link.serving_id`,
];

export class Readings1764000000002 implements MigrationInterface {
  readonly name = 'Readings1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...moves, ...turns]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
