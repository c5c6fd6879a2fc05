import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { daySettling } from '../../../src-main/adapters/sqlite/stores/day-settling.ts';
import { openEngine } from '../../../src-main/boot/open-engine.ts';
import { addDays } from '../../../src-main/domain/kernel/business-day.ts';

export const FIRST_DAY = '2021-01-01';
export const NIGHTS = 1825;
const LINES_A_NIGHT = 2740;
const ARTICLES = 400;
const DRINKS = 240;
const FAMILIES = [
  'VINS VERRE',
  'VINS BOUTEILLE',
  'BIERES',
  'SOFTS',
  'CUISINE',
  'CAFES',
  'COCKTAILS',
  'DIVERS',
];

export const LINES = NIGHTS * LINES_A_NIGHT;
export const lastDay = addDays(FIRST_DAY, NIGHTS - 1);

/** A library, most of it linked, straight into the tables. */
const writeLibrary = (database: Sqlite.Database): void => {
  const drink = database.prepare(
    `INSERT INTO drink (id, category, name, container_ml) VALUES (?, 'vin', ?, 750)`,
  );
  const serving = database.prepare(
    `INSERT INTO serving (id, drink_id, position, name, volume_ml, price_cents) VALUES (?, ?, 0, 'Verre', 120, 750)`,
  );
  const item = database.prepare(
    `INSERT INTO register_item (item_key, code, label, family, label_day, ignored) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const article = database.prepare(
    `INSERT INTO article (id, item_key, code, label, family) VALUES (?, ?, ?, ?, ?)`,
  );
  const link = database.prepare(
    `INSERT INTO link (id, item_key, drink_id, serving_id, made_at) VALUES (?, ?, ?, ?, '2021-01-01')`,
  );
  const receipt = database.prepare(
    `INSERT INTO stock_fact (id, drink_id, kind, at, volume_ml, value_cents) VALUES (?, ?, 'receipt', ?, 75000, 90000)`,
  );
  for (let index = 1; index <= ARTICLES; index++) {
    const code = String(1000 + index);
    const family = FAMILIES[index % FAMILIES.length] ?? '';
    item.run(`code:${code}`, code, `ARTICLE ${code}`, family, lastDay, index > 360 ? 1 : 0);
    article.run(index, `code:${code}`, code, `ARTICLE ${code}`, family);
    if (index > DRINKS) continue;
    drink.run(`drink-${index}`, `Vin ${index}`);
    serving.run(`serving-${index}`, `drink-${index}`);
    link.run(`link-${index}`, `code:${code}`, `drink-${index}`, `serving-${index}`);
    for (let month = 0; month < 60; month += 3) {
      receipt.run(`receipt-${index}-${month}`, `drink-${index}`, `${addDays(FIRST_DAY, month * 30)}T10:00`);
    }
  }
};

const night = `INSERT INTO sale_line (id, reading_id, line, business_day, sold_at, z, till, ticket, article_id, kind,
    quantity, amount_incl_vat, vat_rate)
  WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < :lines - 1)
  SELECT :first + n, :reading, n + 2, :day, :day || printf('T%02d:%02d', 12 + n % 12, n % 60), :z, '1',
    printf('%06d', n / 4), 1 + (n * 7 + :reading) % :articles, IIF(n % 40 = 0, 'gift', 'sale'), 1000,
    IIF(n % 40 = 0, 0, 450 + (n * 13) % 900), IIF((n * 7 + :reading) % 5 = 0, 1000, 2000)
  FROM number`;

/** Writes one night after the other: each sells articles 1 to `articles`, with the receipt of its file. */
export const nightWriter = (
  database: Sqlite.Database,
  { firstDay, linesANight, articles }: { firstDay: string; linesANight: number; articles: number },
): ((index: number) => void) => {
  const lines = database.prepare(night);
  const receipt = database.prepare(
    `INSERT INTO receipt VALUES (?, ?, ?, 1000, ?, ?, 'ftps', '192.168.1.31', 'TLSv1.2', 'received')`,
  );
  const reading = database.prepare(
    `INSERT INTO reading VALUES (?, ?, ?, '05:00', 'Europe/Paris', 0, NULL, NULL, NULL, 'p1', 'utf-8', '[]', '[]', '[]', ?, NULL)`,
  );
  const journal = database.prepare(
    `INSERT INTO journal (id, sha256, read_at, reading_id, status) VALUES (?, ?, ?, ?, 'imported')`,
  );
  const day = database.prepare(`INSERT INTO reading_day
    (reading_id, business_day, first_line, last_line, line_count, quantity, amount_cents, counted_lines)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const settling = daySettling(database);
  return (index) => {
    const [id, on] = [index + 1, addDays(firstDay, index)];
    const first = index * linesANight + 1;
    const [name, sha256, at] = [`journal-${id}`, String(id).padStart(64, '0'), `${on}T23:00:00.000Z`];
    receipt.run(name, `${name}.csv`, sha256, name, at);
    reading.run(id, name, at, linesANight);
    journal.run(name, sha256, at, id);
    lines.run({
      lines: linesANight,
      first,
      reading: id,
      day: on,
      z: String(1000 + id),
      articles,
    });
    day.run(id, on, first, first + linesANight - 1, linesANight, linesANight * 1000, 0, linesANight);
    void settling.sumUp(on);
  };
};

/** Five years of nights, five million lines, written straight to the tables: reading them is another bench. */
export const writeHistory = async (dataFolder: string): Promise<void> => {
  const engine = await openEngine({
    dataFolder,
    actor: 'command-line',
    announce: () => undefined,
    reportBug: (error) => console.error(error),
  });
  await engine.close();
  const database = new Sqlite(join(dataFolder, 'caisse-doree.sqlite'));
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -200000');
  database.exec('BEGIN; DROP INDEX sale_line_by_article');
  writeLibrary(database);
  const write = nightWriter(database, {
    firstDay: FIRST_DAY,
    linesANight: LINES_A_NIGHT,
    articles: ARTICLES,
  });
  for (let index = 0; index < NIGHTS; index++) write(index);
  database.exec('CREATE INDEX sale_line_by_article ON sale_line (article_id); COMMIT');
  database.close();
};
