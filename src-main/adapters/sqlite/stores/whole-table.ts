import type { Database } from 'better-sqlite3';
import type { EntitySchema } from 'typeorm';

/**
 * Every row of a table, where going through entities costs several times the reading: 20,000 drinks come
 * in a fifth of the time. Columns are those of the entity, `order` is SQL.
 */
export const wholeTable = <Row extends object>(
  connection: Database,
  { options }: EntitySchema<Row>,
  order: string,
): Row[] => {
  const columns = Object.entries<{ name?: string; type?: unknown } | undefined>(options.columns);
  const names = columns.map(([property, column]) => `${column?.name ?? property} AS "${property}"`);
  const json = columns.flatMap(([property, column]) => (column?.type === 'simple-json' ? [property] : []));
  const rows = connection
    .prepare<[], Record<string, unknown>>(`SELECT ${names.join()} FROM ${options.name} ORDER BY ${order}`)
    .all();
  for (const row of rows) {
    for (const property of json) {
      const text = row[property];
      if (typeof text === 'string') row[property] = JSON.parse(text);
    }
  }
  return rows as Row[];
};
