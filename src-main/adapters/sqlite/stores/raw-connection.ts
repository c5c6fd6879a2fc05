import Sqlite from 'better-sqlite3';
import type { EntityManager } from 'typeorm';

/**
 * The connection below TypeORM, inside its transaction: for the few statements that run once a line,
 * where a benchmark shows that going through entities costs several times the work itself.
 */
export const rawConnection = (manager: EntityManager): Sqlite.Database => {
  const driver: object = manager.dataSource.driver;
  const connection: unknown = 'databaseConnection' in driver ? driver.databaseConnection : null;
  if (connection instanceof Sqlite) return connection;
  throw new Error('The database is not opened by better-sqlite3.');
};
