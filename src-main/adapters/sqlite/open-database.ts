import 'reflect-metadata';
import { DataSource, type EntityManager } from 'typeorm';
import type { Database, Stores } from '../../application/ports/stores/index.ts';
import { DatabaseRefused, refusalOf } from './database-refused.ts';
import { entities } from './entities/index.ts';
import { migrations } from './migrations/index.ts';
import { createActStore } from './stores/act-store.ts';
import { createActLogStore } from './stores/act-log-store.ts';
import { createAliasStore } from './stores/alias-store.ts';
import { createDrinkSalesStore } from './stores/drink-sales-store.ts';
import { createDrinkStore } from './stores/drink-store.ts';
import { createItemStore } from './stores/item-store.ts';
import { createReadingStore } from './stores/reading-store.ts';
import { createJournalStore } from './stores/journal-store.ts';
import { createLinkStore } from './stores/link-store.ts';
import { createLinkedSalesStore } from './stores/linked-sales-store.ts';
import { createReceiptStore } from './stores/receipt-store.ts';
import { createSalesFiguresStore } from './stores/sales-figures-store.ts';
import { createSalesStore } from './stores/sales-store.ts';
import { createSettingStore } from './stores/setting-store.ts';
import { rawConnection } from './stores/raw-connection.ts';
import { watchDrinks } from './stores/drink-changes.ts';
import { createRemember } from './stores/remember.ts';
import { createStockStore } from './stores/stock-store.ts';
import { createDepletionStore } from './stores/depletion-store.ts';
import { createDeliveryStore } from './stores/delivery-store.ts';
import { createCountStore } from './stores/count-store.ts';
import { createRecipeStore } from './stores/recipe-store.ts';
import { createMappingStore } from './stores/mapping-store.ts';
import { createArchiveStore } from './stores/archive-store.ts';
import { createClosedDayStore } from './stores/closed-day-store.ts';
import { createReportStore } from './stores/reports/report-store.ts';
import { createBatchStore } from './stores/reports/batch-store.ts';
import { createEntryStore } from './stores/reports/entry-store.ts';
import { createPictureStore } from './stores/picture-store.ts';
import { createMergeStore } from './stores/merge-store.ts';

export const storesOn = (manager: EntityManager): Stores => {
  const depletion = createDepletionStore(manager);
  const remember = createRemember(rawConnection(manager));
  return {
    receipts: createReceiptStore(manager),
    journals: createJournalStore(manager),
    readings: createReadingStore(manager),
    sales: createSalesStore(manager),
    linkedSales: createLinkedSalesStore(manager),
    salesFigures: createSalesFiguresStore(manager),
    drinkSales: createDrinkSalesStore(manager),
    items: createItemStore(manager),
    links: createLinkStore(manager),
    drinks: createDrinkStore(manager),
    pictures: createPictureStore(manager),
    merges: createMergeStore(manager),
    stock: createStockStore(manager, { depletion, remember }),
    depletion,
    remember,
    deliveries: createDeliveryStore(manager),
    counts: createCountStore(manager),
    recipes: createRecipeStore(manager),
    acts: createActStore(manager),
    actLog: createActLogStore(manager),
    aliases: createAliasStore(manager),
    settings: createSettingStore(manager),
    mappings: createMappingStore(manager),
    archives: createArchiveStore(manager),
    closedDays: createClosedDayStore(manager),
    reports: createReportStore(manager),
    batches: createBatchStore(manager),
    entries: createEntryStore(manager),
  };
};

const readPragma = async (source: DataSource, pragma: string): Promise<string> => {
  const rows: Record<string, unknown>[] = await source.query(`PRAGMA ${pragma}`);
  return String(Object.values(rows[0] ?? {})[0]);
};

/** Kept means kept: a committed write survives a power cut. Each pragma is read back, since TypeORM opens the file. */
const setPragmas = async (source: DataSource): Promise<void> => {
  const wanted: [pragma: string, value: string, readBack: string][] = [
    ['journal_mode', 'WAL', 'wal'],
    ['synchronous', 'FULL', '2'],
    ['foreign_keys', 'ON', '1'],
    ['trusted_schema', 'OFF', '0'],
    ['busy_timeout', '5000', '5000'],
    ['cache_size', '-16000', '-16000'],
    ...(process.platform === 'darwin'
      ? ([['fullfsync', 'ON', '1']] satisfies [string, string, string][])
      : []),
  ];
  for (const [pragma, value, readBack] of wanted) {
    await source.query(`PRAGMA ${pragma} = ${value}`);
    const got = await readPragma(source, pragma);
    if (got !== readBack) throw new Error(`SQLite did not take ${pragma}=${value}: it answers ${got}.`);
  }
};

/** The migrations that this data has seen; none where it is new. */
const refuseUnknown = async (source: DataSource): Promise<number> => {
  if ((await readPragma(source, 'quick_check(1)')) !== 'ok') {
    throw new DatabaseRefused('DATABASE.DAMAGED');
  }
  const tables: unknown[] = await source.query(
    `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'`,
  );
  if (tables.length === 0) return 0;
  const done: { name: string }[] = await source.query('SELECT name FROM migrations');
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = done.filter(({ name }) => !known.has(name));
  if (unknown.length > 0) {
    throw new DatabaseRefused('DATABASE.NEWER');
  }
  return done.length;
};

/**
 * Opens the database, brings its schema up to date, after `beforeUpdate` where it holds data, and puts every transaction in one queue:
 * TypeORM keeps a single connection for better-sqlite3, where overlapping transactions would collide.
 */
export const openDatabase = async (
  file: string,
  beforeUpdate: () => Promise<void> = () => Promise.resolve(),
): Promise<Database> => {
  const source = new DataSource({
    type: 'better-sqlite3',
    database: file,
    entities,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
  });
  try {
    await source.initialize();
    await setPragmas(source);
    const seen = await refuseUnknown(source);
    if (seen > 0 && seen < migrations.length) await beforeUpdate();
    await source.runMigrations();
    watchDrinks(rawConnection(source.manager));
  } catch (error) {
    if (source.isInitialized) await source.destroy();
    throw refusalOf(error);
  }

  let last: Promise<unknown> = Promise.resolve();
  const inQueue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  return {
    transaction: (work) => inQueue(() => source.transaction((manager) => work(storesOn(manager)))),
    close: () =>
      inQueue(async () => {
        await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
        await source.destroy();
      }),
  };
};
