import { EntitySchema, EntitySchemaOptions, type EntitySchemaColumnOptions } from 'typeorm';
import type {
  ActRow,
  ActSubjectRow,
  DrinkRecordRow,
  JournalRecordRow,
  LinkedSaleRow,
  LinkRow,
  ReceiptRow,
  RegisterItemRow,
  SaleLineRow,
  ServingRow,
  SettingRow,
  StockFactRow,
} from './rows.ts';

const snake = (name: string): string =>
  name.replace(/[A-Z0-9]+(?=[A-Z]|$)|[A-Z]/g, (part) => `_${part.toLowerCase()}`);
const columnName = (property: string): string => (property === 'sha256' ? property : snake(property));

type Column = 'text' | 'text?' | 'integer' | 'integer?' | 'json' | 'json?';

const column = (property: string, kind: Column, primary: boolean): EntitySchemaColumnOptions => ({
  name: columnName(property),
  type: kind.startsWith('json') ? 'simple-json' : kind.startsWith('text') ? 'text' : 'integer',
  nullable: kind.endsWith('?'),
  primary,
});

/** Properties in camel case, columns in snake case, so that rows read like the rest of the program. */
const table = <Row extends object>(
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

export const SettingTable = table<SettingRow>('setting', { key: 'text', value: 'text' }, ['key']);

export const ReceiptTable = table<ReceiptRow>(
  'receipt',
  {
    id: 'text',
    fileName: 'text',
    sha256: 'text',
    size: 'integer',
    spoolFile: 'text',
    receivedAt: 'text',
    way: 'text',
    peer: 'text',
    tls: 'text?',
    state: 'text',
  },
  ['id'],
);

export const JournalTable = table<JournalRecordRow>(
  'journal',
  {
    id: 'text',
    status: 'text',
    sha256: 'text',
    reasonCode: 'text?',
    reasonLine: 'integer?',
    reasonMessage: 'text?',
    readAt: 'text',
    dialect: 'text?',
    encoding: 'text?',
    zNumbers: 'json',
    warnings: 'json',
    checks: 'json',
    days: 'json',
    lineCount: 'integer',
    amountCents: 'integer?',
  },
  ['id'],
);

export const RegisterItemTable = table<RegisterItemRow>(
  'register_item',
  { itemKey: 'text', code: 'text?', label: 'text', family: 'text?', labelDay: 'text', ignored: 'integer' },
  ['itemKey'],
);

const saleLineColumns: Record<keyof SaleLineRow, Column> = {
  id: 'integer',
  journalId: 'text',
  line: 'integer',
  businessDay: 'text',
  soldAt: 'text?',
  moment: 'text',
  z: 'text?',
  till: 'text?',
  ticket: 'text?',
  itemKey: 'text',
  code: 'text?',
  label: 'text',
  family: 'text?',
  kind: 'text',
  quantity: 'integer',
  amountInclVat: 'integer?',
  amountExclVat: 'integer?',
  vatRate: 'integer?',
  replacedBy: 'text?',
};

export const SaleLineTable = table<SaleLineRow>('sale_line', saleLineColumns, ['id']);
// Views are read as tables are; declared as views, TypeORM would want a table of its own to manage them.
export const CountedLineView = table<SaleLineRow>('counted_line', saleLineColumns, ['id']);

export const DrinkTable = table<DrinkRecordRow>(
  'drink',
  {
    id: 'text',
    category: 'text',
    name: 'text',
    producer: 'text?',
    appellation: 'text?',
    region: 'text?',
    country: 'text?',
    colour: 'text?',
    vintage: 'integer?',
    containerMl: 'integer?',
    parMl: 'integer?',
  },
  ['id'],
);

export const ServingTable = table<ServingRow>(
  'serving',
  {
    id: 'text',
    drinkId: 'text',
    position: 'integer',
    name: 'text',
    volumeMl: 'integer',
    priceCents: 'integer?',
  },
  ['id'],
);

export const LinkTable = table<LinkRow>(
  'link',
  {
    id: 'text',
    itemKey: 'text',
    drinkId: 'text',
    servingId: 'text',
    fromDay: 'text?',
    untilDay: 'text?',
    madeAt: 'text',
    brokenAt: 'text?',
  },
  ['id'],
);

export const StockFactTable = table<StockFactRow>(
  'stock_fact',
  { id: 'text', drinkId: 'text', kind: 'text', at: 'text', volumeMl: 'integer', note: 'text?' },
  ['id'],
);

export const ActTable = table<ActRow>(
  'act',
  {
    id: 'text',
    at: 'text',
    origin: 'text',
    verb: 'text',
    summary: 'text',
    before: 'json?',
    after: 'json?',
    reversal: 'json?',
    undoneBy: 'text?',
  },
  ['id'],
);

export const ActSubjectTable = table<ActSubjectRow>('act_subject', { actId: 'text', subject: 'text' }, [
  'actId',
  'subject',
]);

export const LinkedSaleView = table<LinkedSaleRow>(
  'linked_sale',
  {
    saleId: 'integer',
    journalId: 'text',
    businessDay: 'text',
    soldAt: 'text?',
    moment: 'text',
    itemKey: 'text',
    code: 'text?',
    label: 'text',
    kind: 'text',
    quantity: 'integer',
    amountCents: 'integer?',
    linkId: 'text',
    drinkId: 'text',
    servingId: 'text',
    thousandthsOfMl: 'integer',
  },
  ['saleId', 'linkId'],
);

export const entities = [
  SettingTable,
  ReceiptTable,
  JournalTable,
  RegisterItemTable,
  SaleLineTable,
  CountedLineView,
  DrinkTable,
  ServingTable,
  LinkTable,
  StockFactTable,
  ActTable,
  ActSubjectTable,
  LinkedSaleView,
];
