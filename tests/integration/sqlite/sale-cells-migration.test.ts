import Sqlite from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestEngine, receive, valueOf } from '../../builders/engine.ts';

const corrected = ['JV_20251114_Z1843', 'JV_20251115_Z1844', 'JV_20251114_Z1843_corrige'];
const fileOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/journals/development/${name}.csv`, import.meta.url));

it('fills the cells of nights that came in before there were cells', async () => {
  const engine = await openTestEngine();
  for (const name of corrected) await receive(engine, `${name}.csv`, fileOf(name));
  await engine.close();
  const database = new Sqlite(join(engine.dataFolder, 'caisse-doree.sqlite'));
  const cells = () => database.prepare('SELECT * FROM sale_cells ORDER BY business_day, till').all();
  const written = cells();
  database.exec("DROP TABLE sale_cells; DELETE FROM migrations WHERE name LIKE 'SaleCells%'");

  const again = await openTestEngine(engine.dataFolder);
  expect(written.length).toBeGreaterThan(1);
  expect(cells()).toEqual(written);
  database.close();
  expect(valueOf(await again.listJournals()).length).toBe(corrected.length);
});
