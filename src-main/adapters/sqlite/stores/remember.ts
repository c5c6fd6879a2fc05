import type { Database } from 'better-sqlite3';
import type { Remember } from '../../../application/ports/stores/index.ts';
import { keptStatement } from './kept-statement.ts';

type Known = { changes: string; value: unknown };

const known = new WeakMap<Database, Map<string, Known>>();

/** What this connection wrote, and whether another one did. */
const countChanges = (connection: Database): string => {
  const own = keptStatement(connection, 'SELECT total_changes()').pluck().get();
  const others = connection.pragma('data_version', { simple: true });
  return `${String(own)}/${String(others)}`;
};

/**
 * Screens ask for the same figures again and again; they are computed once after each change. What a
 * transaction sees of its own writes is never kept, since it may be rolled back.
 */
export const createRemember = (connection: Database): Remember => {
  const atBegin = countChanges(connection);
  const values = known.get(connection) ?? new Map<string, Known>();
  known.set(connection, values);
  return async <T>(what: string, compute: () => Promise<T>): Promise<T> => {
    const changes = countChanges(connection);
    const before = values.get(what);
    if (before?.changes === changes) return before.value as T;
    const value = await compute();
    if (changes === atBegin) values.set(what, { changes, value });
    return value;
  };
};
