import { type Column, table } from './table.ts';

export type SaleLineRow = {
  id: number;
  journalId: string;
  line: number;
  businessDay: string;
  soldAt: string | null;
  moment: string;
  z: string | null;
  till: string | null;
  ticket: string | null;
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
  kind: string;
  quantity: number;
  amountInclVat: number | null;
  amountExclVat: number | null;
  vatRate: number | null;
  replacedBy: string | null;
};

export type LinkedSaleRow = {
  saleId: number;
  journalId: string;
  businessDay: string;
  soldAt: string | null;
  moment: string;
  itemKey: string;
  code: string | null;
  label: string;
  kind: string;
  quantity: number;
  amountCents: number | null;
  linkId: string;
  drinkId: string;
  servingId: string;
  thousandthsOfMl: number;
};

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
