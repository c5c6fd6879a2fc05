import type { Database } from 'better-sqlite3';
import type { EntitySchema } from 'typeorm';
import { keptStatement } from './kept-statement.ts';

/**
 * Every row of a table, or those that SQL names, where going through entities costs several times the reading: 20,000 drinks come
 * in a fifth of the time. Columns are those of the entity, `order` is SQL.
 */
export const wholeTable = <Row extends object>(
  connection: Database,
  { options }: EntitySchema<Row>,
  order: string,
  { where = '1', ...parameters }: { where?: string } & Record<string, string> = {},
): Row[] => {
  const columns = Object.entries<{ name?: string; type?: unknown } | undefined>(options.columns);
  const names = columns.map(([property, column]) => `${column?.name ?? property} AS "${property}"`);
  const json = columns.flatMap(([property, column]) => (column?.type === 'simple-json' ? [property] : []));
  const rows = keptStatement(
    connection,
    `SELECT ${names.join()} FROM ${options.name} WHERE ${where} ORDER BY ${order}`,
  ).all(parameters) as Record<string, unknown>[];
  for (const row of rows) {
    for (const property of json) {
      const text = row[property];
      if (typeof text === 'string') row[property] = JSON.parse(text);
    }
  }
  return rows as Row[];
};
