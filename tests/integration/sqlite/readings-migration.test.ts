import 'reflect-metadata';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src-main/adapters/sqlite/index.ts';
import { FirstNight1764000000001 } from '../../../src-main/adapters/sqlite/migrations/0001-first-night.ts';
import { temporaryFolder } from '../../builders/engine.ts';

const receipt = (id: string, at: string) =>
  `INSERT INTO receipt VALUES ('${id}', '${id}.csv', 'sha-${id}', 10, '${id}.in', '${at}', 'ftps', 'till', NULL, 'received')`;
const journal = (id: string, status: string, lines: number, cents: number) =>
  `INSERT INTO journal VALUES ('${id}', '${status}', 'sha-${id}', NULL, NULL, NULL, '2026-11-21T03:00:00Z', 'p1', 'utf-8',
    '["100"]', '[]', '[]', '["2026-11-20"]', ${lines}, ${cents})`;
const line = (id: number, of: string, label: string, cents: number, replacedBy: string | null) =>
  `INSERT INTO sale_line VALUES (${id}, '${of}', ${id + 1}, '2026-11-20', '2026-11-20T20:00', '2026-11-20T20:00', '100', '1',
    '000001', 'code:2041', '2041', '${label}', 'VINS', 'sale', 1000, ${cents}, NULL, 2000, ${replacedBy === null ? 'NULL' : `'${replacedBy}'`})`;

it('keeps what counted, what was replaced and by whom, when the first schema gives way to readings', async () => {
  const file = join(await temporaryFolder(), 'caisse-doree.sqlite');
  const old = new DataSource({
    type: 'better-sqlite3',
    database: file,
    migrations: [FirstNight1764000000001],
  });
  await old.initialize();
  await old.runMigrations();
  for (const statement of [
    receipt('first', '2026-11-21T02:00:00Z'),
    receipt('later', '2026-11-21T03:00:00Z'),
    receipt('again', '2026-11-21T04:00:00Z'),
    journal('first', 'replaced', 1, 750),
    journal('later', 'imported', 1, 800),
    journal('again', 'duplicate', 0, 0),
    "INSERT INTO register_item VALUES ('code:2041', '2041', 'CHABLIS', 'VINS', '2026-11-20', 0)",
    line(1, 'first', 'CHABLIS', 750, 'later'),
    line(2, 'later', 'VERRE CHABLIS', 800, null),
  ]) {
    await old.query(statement);
  }
  await old.destroy();

  const database = await openDatabase(file);
  const { totals, journals, lines } = await database.transaction(async (stores) => {
    const all = await stores.journals.list();
    const first = all.find(({ id }) => id === 'first');
    return {
      totals: await stores.sales.totals({}),
      journals: all.map(({ id, status, days, lineCount }) => ({ id, status, days, lineCount })),
      lines: await stores.sales.linesOf(first?.readingId ?? 0, 0, 10),
    };
  });
  await database.close();
  expect(totals).toEqual([{ day: '2026-11-20', lines: 1, quantity: 1000, amountInclVat: 800, journals: 1 }]);
  expect(journals).toEqual([
    { id: 'again', status: 'duplicate', days: [], lineCount: 0 },
    { id: 'later', status: 'imported', days: ['2026-11-20'], lineCount: 1 },
    { id: 'first', status: 'replaced', days: ['2026-11-20'], lineCount: 1 },
  ]);
  expect(lines).toMatchObject([{ label: 'CHABLIS', itemKey: 'code:2041', amountInclVat: 750 }]);
  expect(lines[0]?.replacedBy).not.toBeNull();
});
