import { EntitySchema, EntitySchemaOptions, type EntitySchemaColumnOptions } from 'typeorm';

const snake = (name: string): string =>
  name.replace(/[A-Z0-9]+(?=[A-Z]|$)|[A-Z]/g, (part) => `_${part.toLowerCase()}`);
const columnName = (property: string): string => (property === 'sha256' ? property : snake(property));

export type Column = 'text' | 'text?' | 'integer' | 'integer?' | 'json' | 'json?' | 'bytes';

const typeOf = (kind: Column): 'simple-json' | 'text' | 'blob' | 'integer' => {
  if (kind === 'bytes') return 'blob';
  if (kind.startsWith('json')) return 'simple-json';
  return kind.startsWith('text') ? 'text' : 'integer';
};

const column = (property: string, kind: Column, primary: boolean): EntitySchemaColumnOptions => ({
  name: columnName(property),
  type: typeOf(kind),
  nullable: kind.endsWith('?'),
  primary,
});

/** Properties in camel case, columns in snake case, so that rows read like the rest of the program. */
export const table = <Row extends object>(
  name: string,
  columns: Record<keyof Row & string, Column>,
  key: readonly (keyof Row & string)[],
): EntitySchema<Row> =>
  new EntitySchema<Row>(
    Object.assign(new EntitySchemaOptions<Row>(), {
      name,
      columns: Object.fromEntries(
        Object.entries<Column>(columns).map(([property, kind]) => [
          property,
          column(
            property,
            kind,
            key.some((part) => part === property),
          ),
        ]),
      ) as { [Property in keyof Row]: EntitySchemaColumnOptions },
    }),
  );
