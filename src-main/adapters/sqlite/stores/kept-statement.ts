import type { Database, Statement } from 'better-sqlite3';

const kept = new WeakMap<Database, Map<string, Statement>>();

/** A long statement that runs again and again: preparing it costs as much as running it. */
export const keptStatement = (connection: Database, sql: string): Statement => {
  const statements = kept.get(connection) ?? new Map<string, Statement>();
  kept.set(connection, statements);
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const statement = connection.prepare(sql);
  statements.set(sql, statement);
  return statement;
};
