import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { Database } from '../../application/ports/stores/index.ts';
import { entities } from './entities/index.ts';
import { storesOn } from './open-database.ts';

/**
 * A second connection that can only read, for what takes long: SQLite shows it whole transactions, and it
 * holds nobody up. The engine has opened the database before, and keeps it in shape.
 */
export const openReader = async (file: string): Promise<Database> => {
  const source = new DataSource({
    type: 'better-sqlite3',
    database: file,
    entities,
    readonly: true,
    fileMustExist: true,
    synchronize: false,
  });
  await source.initialize();
  for (const pragma of [
    'query_only = ON',
    'busy_timeout = 5000',
    'cache_size = -64000',
    'trusted_schema = OFF',
  ]) {
    await source.query(`PRAGMA ${pragma}`);
  }
  let last: Promise<unknown> = Promise.resolve();
  const inQueue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    transaction: (work) => inQueue(() => source.transaction((manager) => work(storesOn(manager)))),
    close: () => inQueue(() => source.destroy()),
  };
};
