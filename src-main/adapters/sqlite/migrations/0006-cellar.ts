import type { MigrationInterface, QueryRunner } from 'typeorm';

const facts = [
  `CREATE TABLE delivery (
    id TEXT PRIMARY KEY,
    supplier TEXT,
    note_number TEXT,
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT,
    recorded_at TEXT NOT NULL,
    cancelled_at TEXT
  ) STRICT`,
  `CREATE INDEX delivery_by_day ON delivery (day)`,

  // A count sheet touches no stock: its entries become facts when it is validated. A bin of its own, or all.
  `CREATE TABLE stock_count (
    id TEXT PRIMARY KEY,
    bin TEXT,
    started_at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'validated', 'dropped')),
    settled_at TEXT
  ) STRICT`,
  `CREATE TABLE stock_count_entry (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    count_id TEXT NOT NULL REFERENCES stock_count (id) ON DELETE CASCADE,
    drink_id TEXT NOT NULL REFERENCES drink (id),
    at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    containers INTEGER NOT NULL,
    tenths INTEGER NOT NULL,
    volume_ml INTEGER NOT NULL,
    frozen_ml INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX stock_count_entry_by_count ON stock_count_entry (count_id, drink_id)`,
  `CREATE INDEX stock_count_entry_by_drink ON stock_count_entry (drink_id)`,

  // Facts of one moment stand in the order in which they were recorded. A cancelled one stays, and counts no more.
  `CREATE TABLE stock_fact_now (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    drink_id TEXT NOT NULL REFERENCES drink (id),
    kind TEXT NOT NULL CHECK (kind IN ('count', 'receipt', 'loss', 'transfer')),
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
  `INSERT INTO stock_fact_now (id, drink_id, kind, at, volume_ml, note)
    SELECT id, drink_id, kind, at, volume_ml, note FROM stock_fact ORDER BY rowid`,
  `DROP TABLE stock_fact`,
  `ALTER TABLE stock_fact_now RENAME TO stock_fact`,
  `CREATE INDEX stock_fact_by_drink ON stock_fact (drink_id, at)`,
  `CREATE INDEX stock_fact_counts ON stock_fact (drink_id, at) WHERE kind = 'count'`,
  `CREATE INDEX stock_fact_by_delivery ON stock_fact (delivery_id) WHERE delivery_id IS NOT NULL`,
  `CREATE INDEX stock_fact_by_count ON stock_fact (count_id) WHERE count_id IS NOT NULL`,
];

const recipes = [
  `ALTER TABLE serving ADD COLUMN loss_per_mille INTEGER NOT NULL DEFAULT 0`,
  `CREATE TABLE serving_part (
    serving_id TEXT NOT NULL REFERENCES serving (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    drink_id TEXT NOT NULL REFERENCES drink (id),
    volume_ml INTEGER NOT NULL,
    PRIMARY KEY (serving_id, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX serving_part_by_drink ON serving_part (drink_id)`,
  `CREATE INDEX link_by_serving ON link (serving_id)`,

  // What one of a serving takes from each drink, in thousandths of a millilitre: its parts, else its own drink.
  `CREATE VIEW serving_depletion AS
    SELECT serving.id AS serving_id, serving.drink_id, serving.volume_ml * (1000 + serving.loss_per_mille) AS thousandths_of_ml
    FROM serving
    WHERE NOT EXISTS (SELECT 1 FROM serving_part AS part WHERE part.serving_id = serving.id)
    UNION ALL
    SELECT part.serving_id, part.drink_id, part.volume_ml * (1000 + serving.loss_per_mille)
    FROM serving_part AS part
    JOIN serving ON serving.id = part.serving_id`,

  // What each counted line takes out of each drink. Revenue stays with linked_sale, on the drink of the link.
  `CREATE VIEW depletion_moment AS
    SELECT
      line.id AS sale_id, line.reading_id, line.line, line.business_day, line.sold_at,
      COALESCE(line.sold_at, line.business_day || 'T23:59') AS moment, line.article_id, article.item_key, article.code,
      article.label, line.kind, line.quantity, line.amount_incl_vat AS amount_cents, link.id AS link_id, link.serving_id,
      link.drink_id AS sold_drink_id, taken.drink_id, line.quantity * taken.thousandths_of_ml AS millionths_of_ml
    FROM sale_line AS line
    JOIN article ON article.id = line.article_id
    JOIN link ON link.item_key = article.item_key AND link.broken_at IS NULL
      AND (link.from_day IS NULL OR line.business_day >= link.from_day)
      AND (link.until_day IS NULL OR line.business_day <= link.until_day)
    JOIN serving_depletion AS taken ON taken.serving_id = link.serving_id
    WHERE line.replaced_by IS NULL AND line.kind <> 'discount'`,

  // The same, night by night.
  `CREATE VIEW depletion_night AS
    SELECT
      sold.business_day, sold.article_id, article.item_key, sold.kind, sold.line_count, sold.quantity, sold.first_moment,
      sold.last_moment, link.id AS link_id, link.serving_id, link.drink_id AS sold_drink_id, taken.drink_id,
      sold.quantity * taken.thousandths_of_ml AS millionths_of_ml
    FROM night_sale AS sold
    JOIN article ON article.id = sold.article_id
    JOIN link ON link.item_key = article.item_key AND link.broken_at IS NULL
      AND (link.from_day IS NULL OR sold.business_day >= link.from_day)
      AND (link.until_day IS NULL OR sold.business_day <= link.until_day)
    JOIN serving_depletion AS taken ON taken.serving_id = link.serving_id
    WHERE sold.kind <> 'discount'`,
];

// Quantities of each month, so that ten years need not be added up night by night. They follow the sums of the
// nights by themselves; the moments only ever widen, and say which months must be looked into.
const months = [
  `CREATE TABLE month_sale (
    article_id INTEGER NOT NULL REFERENCES article (id),
    month TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    first_moment TEXT NOT NULL,
    last_moment TEXT NOT NULL,
    PRIMARY KEY (article_id, month)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO month_sale
    SELECT article_id, substr(business_day, 1, 7), SUM(quantity), MIN(first_moment), MAX(last_moment)
    FROM night_sale WHERE kind <> 'discount' GROUP BY 1, 2`,
  `CREATE TRIGGER month_sale_grows AFTER INSERT ON night_sale WHEN new.kind <> 'discount' BEGIN
    INSERT INTO month_sale VALUES (
      new.article_id, substr(new.business_day, 1, 7), new.quantity, new.first_moment, new.last_moment
    )
    ON CONFLICT DO UPDATE SET
      quantity = quantity + excluded.quantity,
      first_moment = MIN(first_moment, excluded.first_moment),
      last_moment = MAX(last_moment, excluded.last_moment);
  END`,
  `CREATE TRIGGER month_sale_shrinks AFTER DELETE ON night_sale WHEN old.kind <> 'discount' BEGIN
    UPDATE month_sale SET quantity = quantity - old.quantity
    WHERE article_id = old.article_id AND month = substr(old.business_day, 1, 7);
  END`,
];

export class Cellar1764000000006 implements MigrationInterface {
  readonly name = 'Cellar1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...facts, ...recipes, ...months]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
