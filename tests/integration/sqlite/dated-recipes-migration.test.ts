import 'reflect-metadata';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { migrations } from '../../../src-main/adapters/sqlite/migrations/index.ts';
import { openDatabase } from '../../../src-main/adapters/sqlite/index.ts';
import { temporaryFolder } from '../../builders/engine.ts';

const before = migrations.filter(({ name }) => Number(name.slice(-4)) < 15);

/** A database as it was before recipes had dates, with one recipe, one loss and two acts that can be undone. */
const oldDatabase = async (): Promise<string> => {
  const file = join(await temporaryFolder(), 'caisse-doree.sqlite');
  const source = new DataSource({ type: 'better-sqlite3', database: file, migrations: [...before] });
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
  const database = new Sqlite(file);
  const drink = database.prepare(
    `INSERT INTO drink (id, category, name, family_key, archived) VALUES (?, 'vin', ?, '', 0)`,
  );
  for (const name of ['kir', 'wine', 'beer']) drink.run(name, name);
  const serving = database.prepare(
    'INSERT INTO serving (id, drink_id, position, name, volume_ml, loss_per_mille) VALUES (?, ?, 0, ?, ?, ?)',
  );
  serving.run('kir/0', 'kir', 'verre', 120, 10);
  serving.run('beer/0', 'beer', 'demi', 250, 35);
  serving.run('wine/0', 'wine', 'verre', 120, 0);
  database.prepare("INSERT INTO serving_part VALUES ('kir/0', 0, 'wine', 100)").run();
  const act = database.prepare(
    "INSERT INTO act (id, at, origin, verb, summary, reversal) VALUES (?, '', 'window', 'recipe:changed', '', ?)",
  );
  const recipe = { lossPerMille: 0, parts: [] };
  act.run('first', JSON.stringify({ restoreRecipes: [{ servingId: 'kir/0', recipe }] }));
  act.run(
    'second',
    JSON.stringify({
      restoreRecipes: [{ servingId: 'beer/0', recipe: { lossPerMille: 20, parts: [] } }],
      moveBack: { fromId: 'x', parts: [{ servingId: 'kir/0', position: 0 }] },
    }),
  );
  database.close();
  return file;
};

it('keeps what each serving took as what it takes on every day, and how acts are taken back', async () => {
  const file = await oldDatabase();
  await (await openDatabase(file)).close();
  const database = new Sqlite(file, { readonly: true });
  const rows = (sql: string) => database.prepare(sql).all();
  const ever = { from_day: '0000-00-00', until_day: '9999-99-99' };
  expect(rows('SELECT * FROM serving_depletion ORDER BY serving_id')).toEqual([
    { serving_id: 'beer/0', drink_id: 'beer', thousandths_of_ml: 258_750, ...ever },
    { serving_id: 'kir/0', drink_id: 'wine', thousandths_of_ml: 101_000, ...ever },
    { serving_id: 'wine/0', drink_id: 'wine', thousandths_of_ml: 120_000, ...ever },
  ]);
  const always = { fromDay: null, untilDay: null };
  const reversals = database.prepare('SELECT reversal FROM act ORDER BY id').pluck().all() as string[];
  expect(reversals.map((text): unknown => JSON.parse(text))).toEqual([
    { restoreRecipes: [{ servingId: 'kir/0', recipes: [] }] },
    {
      restoreRecipes: [{ servingId: 'beer/0', recipes: [{ lossPerMille: 20, parts: [], ...always }] }],
      moveBack: { fromId: 'x', parts: [{ servingId: 'kir/0', position: 0, fromDay: '0000-00-00' }] },
    },
  ]);
  database.close();
});
