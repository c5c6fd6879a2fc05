import Sqlite from 'better-sqlite3';
import { copyFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src-main/adapters/sqlite/database-refused.ts';
import { openDatabase } from '../../../src-main/adapters/sqlite/index.ts';
import { temporaryFolder } from '../../builders/engine.ts';

const newDatabase = async (): Promise<string> => {
  const file = join(await temporaryFolder(), 'caisse-doree.sqlite');
  await (await openDatabase(file)).close();
  return file;
};

const schemaOf = (file: string): string[] => {
  const database = new Sqlite(file, { readonly: true });
  const rows = database
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all() as { name: string; sql: string }[];
  database.close();
  return rows.map(({ sql }) => sql.replace(/\s+/g, ' '));
};

describe('the database', () => {
  it('has the schema that its migrations make', async () => {
    const schema = schemaOf(await newDatabase());
    expect(schema).toMatchSnapshot();
    const loose = schema.filter(
      (sql) => sql.startsWith('CREATE TABLE') && !sql.includes('STRICT') && !sql.includes('"migrations"'),
    );
    expect(loose).toEqual([]);
  });

  it('opens twice without changing', async () => {
    const file = await newDatabase();
    const before = schemaOf(file);
    await (await openDatabase(file)).close();
    expect(schemaOf(file)).toEqual(before);
  });

  it('of a later version is refused and left as it is', async () => {
    const file = await newDatabase();
    const later = new Sqlite(file);
    later.prepare("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture')").run();
    later.close();
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'DATABASE.NEWER' });
  });

  it('that is damaged is refused with a sentence', async () => {
    const file = await newDatabase();
    const damaged = `${file}.damaged`;
    await copyFile(file, damaged);
    await truncate(damaged, 8192);
    await expect(openDatabase(damaged)).rejects.toMatchObject({ code: 'DATABASE.DAMAGED' });
  });

  it.each([
    ['held by another program', 'SQLITE_BUSY', 'DATABASE.HELD'],
    ['that may only be read', 'SQLITE_READONLY_DIRECTORY', 'DATABASE.NOT_WRITABLE'],
    ['on a full disk', 'SQLITE_FULL', 'DATABASE.NOT_WRITABLE'],
  ])('%s is refused in words', (_what, said, code) => {
    expect(refusalOf(new Sqlite.SqliteError('said by SQLite', said))).toMatchObject({ code });
  });

  it('whose place is a folder is refused in words', async () => {
    await expect(openDatabase(await temporaryFolder())).rejects.toMatchObject({
      code: 'DATABASE.NOT_WRITABLE',
    });
  });

  it('keeps nothing of a transaction that fails', async () => {
    const database = await openDatabase(await newDatabase());
    const failing = database.transaction(async ({ settings }) => {
      await settings.write('venueName', 'Le Comptoir');
      throw new Error('The power went.');
    });
    await expect(failing).rejects.toThrow('The power went.');
    expect(await database.transaction(({ settings }) => settings.read('venueName'))).toBeNull();
    await database.close();
  });

  it('puts transactions that are asked together one behind the other', async () => {
    const database = await openDatabase(await newDatabase());
    const add = () =>
      database.transaction(async ({ settings }) => {
        const count = Number((await settings.read('count')) ?? 0);
        await settings.write('count', String(count + 1));
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await database.transaction(({ settings }) => settings.read('count'))).toBe('20');
    await database.close();
  });
});
