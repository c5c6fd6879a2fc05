import Sqlite from 'better-sqlite3';
import { access, rename, rm } from 'node:fs/promises';
import { copyDatabase, CopyDamaged } from './copy-database.ts';

const columnsOf = (connection: Sqlite.Database): string[] =>
  connection.prepare<[], string>("SELECT name FROM pragma_table_info('receipt')").pluck().all();

/** The files received since stay received: they are read again. A damaged database tells what it still can. */
const carryReceipts = (from: string, into: string): void => {
  const now = new Sqlite(from, { readonly: true, fileMustExist: true });
  const restored = new Sqlite(into, { fileMustExist: true });
  try {
    const known = columnsOf(now);
    const columns = columnsOf(restored).filter((column) => known.includes(column));
    const insert = restored.prepare(
      `INSERT OR IGNORE INTO receipt (${columns.join()}) VALUES (${columns.map((column) => `@${column}`).join()})`,
    );
    const rows = now.prepare<[], object>(`SELECT ${columns.join()} FROM receipt ORDER BY rowid`).all();
    restored.transaction(() => rows.forEach((row) => insert.run(row)))();
  } finally {
    now.close();
    restored.close();
  }
};

const isThere = async (file: string): Promise<boolean> => {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
};

/** As a sound copy where it can be; else the damaged files themselves, for whoever mends them. */
const keepAside = async (database: string, place: string): Promise<void> => {
  try {
    await copyDatabase(database, place);
  } catch (error) {
    if (!(error instanceof CopyDamaged)) throw error;
    for (const part of ['', '-wal']) {
      if (await isThere(`${database}${part}`)) await rename(`${database}${part}`, `${place}.damaged${part}`);
    }
  }
};

/**
 * Puts a copy in the place of a database that nobody has open. What stood there is kept as `aside`, and the
 * files received since the copy are carried over. It can be stopped anywhere and done again.
 */
export const putBackCopy = async (places: {
  copy: string;
  database: string;
  aside: string;
}): Promise<void> => {
  const { copy, database, aside } = places;
  const restored = `${database}.restored`;
  await copyDatabase(copy, restored);
  if (await isThere(database)) {
    try {
      carryReceipts(database, restored);
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError)) throw error;
    }
    await keepAside(database, aside);
  }
  await rm(`${database}-wal`, { force: true });
  await rm(`${database}-shm`, { force: true });
  await rename(restored, database);
};
