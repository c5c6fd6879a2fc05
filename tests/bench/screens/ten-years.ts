import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFile, spoolFolder } from '../../../src-main/boot/data-places.ts';
import { openEngine } from '../../../src-main/boot/open-engine.ts';
import { addDays } from '../../../src-main/domain/kernel/business-day.ts';
import { CATEGORIES, COLOURS } from '../../../src-main/domain/sheets/drink.ts';
import { printNight } from '../../builders/night.ts';
import { makeLibrary } from '../matching/big-library.ts';
import { nightWriter } from '../reports/long-history.ts';

export const DRINKS = 20_000;
export const NIGHTS = 3650;
const ITEMS = 600;
const LINKED_DRINKS = 280;
const LINES_A_NIGHT = 240;
const ACTS = 100_000;
const LEVELLED_EACH = 10;
/** One sold drink in so many was not received for so many nights, and stands below zero. */
const FORGOTTEN_EACH = 14;
const FORGOTTEN_NIGHTS = 60;
const KEPT_FILES = 60;
const LAST_DAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const FIRST_DAY = addDays(LAST_DAY, 1 - NIGHTS);

const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const importLibrary = async (dataFolder: string): Promise<void> => {
  const engine = await openEngine({
    dataFolder,
    actor: 'window',
    announce: () => undefined,
    reportBug: (error) => {
      throw error;
    },
  });
  const text = JSON.stringify(
    makeLibrary(DRINKS).map((drink) => ({
      ...drink,
      category: CATEGORIES.find((known) => known === drink.category) ?? 'vin',
      colour: COLOURS.find((known) => known === drink.colour) ?? null,
      formats: (drink.formats ?? []).map(({ name, cl }) => ({ name: name ?? 'verre', cl: cl ?? 12 })),
    })),
  );
  const imported = await engine.importLibrary({ text, fileName: 'library.json' });
  if (!imported.ok) throw new Error(imported.error.message);
  await engine.close();
};

type SoldDrink = { id: string; servings: string[] };

/** Drinks of two servings or more, each with the first two. */
const soldDrinks = (database: Sqlite.Database): SoldDrink[] =>
  database
    .prepare<[number], { id: string; servings: string }>(
      `SELECT drink_id AS id, json_group_array(id ORDER BY position) AS servings FROM serving
       GROUP BY drink_id HAVING COUNT(*) > 1 ORDER BY drink_id LIMIT ?`,
    )
    .all(LINKED_DRINKS)
    .map(({ id, servings }) => ({ id, servings: (JSON.parse(servings) as string[]).slice(0, 2) }));

/** The last forty items are linked to nothing. */
const writeRegister = (database: Sqlite.Database, sold: readonly SoldDrink[]): void => {
  const item = database.prepare(
    `INSERT INTO register_item (item_key, code, label, family, label_day) VALUES (?, ?, ?, ?, ?)`,
  );
  const article = database.prepare(
    `INSERT INTO article (id, item_key, code, label, family) VALUES (?, ?, ?, ?, ?)`,
  );
  const link = database.prepare(
    `INSERT INTO link (id, item_key, drink_id, serving_id, made_at, label)
     VALUES (?, ?, ?, ?, '2016-11-01T00:00:00Z', ?)`,
  );
  for (const index of many(ITEMS)) {
    const code = String(1000 + index);
    const [key, label, family] = [`code:${code}`, `ARTICLE ${code}`, index % 3 === 0 ? 'BIERES' : 'VINS'];
    item.run(key, code, label, family, LAST_DAY);
    article.run(index + 1, key, code, label, family);
    const drink = sold[index >> 1];
    const serving = drink?.servings[index & 1];
    if (drink !== undefined && serving !== undefined)
      link.run(`link-${index}`, key, drink.id, serving, label);
  }
};

/** Each drink that is sold is counted once a month, and received every twelve days with a note of its own. */
const writeFacts = (database: Sqlite.Database, sold: readonly SoldDrink[]): void => {
  const delivery = database.prepare(
    `INSERT INTO delivery (id, supplier, note_number, day, at, recorded_at) VALUES (?, 'Cave Louvet', ?, ?, ?, '')`,
  );
  const fact = database.prepare(
    `INSERT INTO stock_fact (id, drink_id, kind, at, volume_ml, value_cents, reason, delivery_id, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')`,
  );
  for (const index of many(NIGHTS)) {
    const [day, at] = [addDays(FIRST_DAY, index), `${addDays(FIRST_DAY, index)}T10:00`];
    const deliveryId = `delivery-${index}`;
    delivery.run(deliveryId, String(5000 + index), day, at);
    for (const [place, { id }] of sold.entries()) {
      if (place % FORGOTTEN_EACH === 0 && index > NIGHTS - FORGOTTEN_NIGHTS) continue;
      if (index % 30 === place % 30)
        fact.run(`count-${place}-${index}`, id, 'count', at, 9000, null, null, null);
      if (index % 12 === place % 12) {
        const cents = 5900 + (index % 200);
        fact.run(`receipt-${place}-${index}`, id, 'receipt', at, 4500, cents, null, deliveryId);
      }
      if (index % 97 === place % 97)
        fact.run(`loss-${place}-${index}`, id, 'loss', at, 750, null, 'breakage', null);
    }
  }
};

/** The bytes of the last nights, which a screen may show. */
const writeSpool = async (dataFolder: string): Promise<void> => {
  for (const index of many(NIGHTS).slice(-KEPT_FILES)) {
    const lines = many(LINES_A_NIGHT).map((line) => ({
      code: String(1000 + line),
      label: `ARTICLE ${1000 + line}`,
      ticket: String(line).padStart(6, '0'),
      amount: '7,50',
    }));
    const file = join(spoolFolder(dataFolder), `journal-${index + 1}`);
    await writeFile(file, printNight(addDays(FIRST_DAY, index), lines));
  }
};

/** As many acts as ten years of work leave. */
const writeActs = (database: Sqlite.Database): void => {
  const insert = database.prepare(
    'INSERT INTO act (id, at, origin, verb, summary, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const at of many(ACTS)) {
    const moment = new Date(Date.UTC(2016, 0, 1) + at * 3_000_000).toISOString();
    const summary = `Réception de « Château n° ${at} »`;
    insert.run(`bench-${at}`, moment, 'window', 'stock:recorded', summary, null, '{}');
  }
};

/** A library as a wholesaler's, one drink in ten with a par level, and all that ten years of nights leave. */
export const writeTenYears = async (dataFolder: string): Promise<void> => {
  await importLibrary(dataFolder);
  await writeSpool(dataFolder);
  const database = new Sqlite(databaseFile(dataFolder));
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -200000');
  database.exec('BEGIN; DROP INDEX sale_line_by_article');
  database.exec(
    `UPDATE drink SET purchase_cents = 900, par_ml = IIF(rowid % ${LEVELLED_EACH} = 0, 4500, NULL)`,
  );
  const sold = soldDrinks(database);
  writeRegister(database, sold);
  const write = nightWriter(database, {
    firstDay: FIRST_DAY,
    linesANight: LINES_A_NIGHT,
    articles: ITEMS,
  });
  for (const index of many(NIGHTS)) write(index);
  writeFacts(database, sold);
  writeActs(database);
  database.exec('CREATE INDEX sale_line_by_article ON sale_line (article_id); COMMIT');
  database.close();
};
