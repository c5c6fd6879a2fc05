import Sqlite from 'better-sqlite3';
import { databaseFile } from '../../../src-main/boot/data-places.ts';
import { addDays } from '../../../src-main/domain/kernel/business-day.ts';

export const DRINKS = 20_000;
export const NIGHTS = 3650;
const ITEMS = 600;
const SOLD_A_NIGHT = 150;
const FIRST_DAY = '2016-11-01';
export const LAST_DAY = addDays(FIRST_DAY, NIGHTS - 1);

const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const fillLibrary = (database: Sqlite.Database): void => {
  const drink = database.prepare(
    `INSERT INTO drink (id, category, name, vintage, container_ml, par_ml, family_key) VALUES (?, 'vin', ?, ?, 750, 4500, ?)`,
  );
  const serving = database.prepare(
    `INSERT INTO serving (id, drink_id, position, name, volume_ml, price_cents) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const index of many(DRINKS)) {
    drink.run(`drink-${index}`, `Vin ${index >> 2}`, 2018 + (index & 3), `vin ${index >> 2}`);
    serving.run(`drink-${index}/0`, `drink-${index}`, 0, 'verre', 120, 750);
    serving.run(`drink-${index}/1`, `drink-${index}`, 1, 'bouteille', 750, 3900);
  }
};

const fillRegister = (database: Sqlite.Database): void => {
  const item = database.prepare(
    `INSERT INTO register_item (item_key, code, label, family, label_day) VALUES (?, ?, ?, 'VINS', ?)`,
  );
  const article = database.prepare(
    `INSERT INTO article (id, item_key, code, label, family) VALUES (?, ?, ?, ?, 'VINS')`,
  );
  const link = database.prepare(
    `INSERT INTO link (id, item_key, drink_id, serving_id, made_at, label) VALUES (?, ?, ?, ?, '2016-11-01T00:00:00Z', ?)`,
  );
  for (const index of many(ITEMS)) {
    const [key, code, label] = [`code:${index}`, String(index), `ARTICLE ${index}`];
    item.run(key, code, label, LAST_DAY);
    article.run(index + 1, key, code, label);
    link.run(`link-${index}`, key, `drink-${index >> 1}`, `drink-${index >> 1}/${index & 1}`, label);
  }
};

/** The sums of ten years of nights; the lines of the last one alone, since no other is looked into. */
const fillNights = (database: Sqlite.Database): void => {
  const sale = database.prepare(`INSERT INTO night_sale VALUES (?, ?, 'sale', 2000, 4, ?, 3000, 2500, ?, ?)`);
  const night = database.prepare(`INSERT INTO night VALUES (?, 600, 600000, 450000, 375000, 200, 1)`);
  for (const index of many(NIGHTS)) {
    const day = addDays(FIRST_DAY, index);
    night.run(day);
    for (const place of many(SOLD_A_NIGHT)) {
      const article = ((place * 7 + index) % ITEMS) + 1;
      sale.run(day, article, 1000 * (1 + (place % 5)), `${day}T12:10`, `${day}T23:50`);
    }
  }
};

/** Each drink that is sold counted once a month, and received every week or two. */
export const fillFacts = (dataFolder: string): void => {
  const database = new Sqlite(databaseFile(dataFolder));
  const fact = database.prepare(
    `INSERT INTO stock_fact (id, drink_id, kind, at, volume_ml, value_cents, recorded_at) VALUES (?, ?, ?, ?, ?, ?, '')`,
  );
  database.transaction(() => {
    for (const drink of many(ITEMS / 2)) {
      for (let index = drink % 12; index < NIGHTS; index += 12) {
        const at = `${addDays(FIRST_DAY, index)}T10:00`;
        const isCount = index % 36 < 12;
        const [kind, volumeMl, cents] = isCount
          ? ['count', 9000, null]
          : ['receipt', 4500, 5900 + (index % 200)];
        fact.run(`fact-${drink}-${index}`, `drink-${drink}`, kind, at, volumeMl, cents);
      }
    }
  })();
  database.close();
};

/** A library of 20,000 drinks and ten years of nights, in a store that the application has opened once. */
export const fillCellar = (dataFolder: string): void => {
  const database = new Sqlite(databaseFile(dataFolder));
  database.pragma('foreign_keys = OFF');
  database.transaction(() => {
    fillLibrary(database);
    fillRegister(database);
    fillNights(database);
  })();
  database.exec('ANALYZE');
  database.close();
};
