import { table } from './table.ts';

export type SaleLineRow = {
  id: number;
  readingId: number;
  line: number;
  businessDay: string;
  soldAt: string | null;
  z: string | null;
  till: string | null;
  ticket: string | null;
  articleId: number;
  kind: string;
  quantity: number;
  amountInclVat: number | null;
  amountExclVat: number | null;
  vatRate: number | null;
  replacedBy: number | null;
};

export type ArticleRow = {
  id: number;
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
};

export type CountedLineRow = Omit<SaleLineRow, 'readingId' | 'articleId' | 'replacedBy'> & {
  journalId: string;
  moment: string;
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
};

/** Counted lines of one article, kind and rate on one day. */
export type NightSaleRow = {
  businessDay: string;
  articleId: number;
  kind: string;
  vatRate: number | null;
  lineCount: number;
  quantity: number;
  amountInclVat: number | null;
  amountExclVat: number | null;
  firstMoment: string;
  lastMoment: string;
};

export type NightRow = {
  businessDay: string;
  lineCount: number;
  quantity: number;
  amountInclVat: number | null;
  amountExclVat: number | null;
  ticketCount: number;
  journalCount: number;
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

export type LinkedNightRow = {
  businessDay: string;
  articleId: number;
  itemKey: string;
  kind: string;
  vatRate: number | null;
  lineCount: number;
  quantity: number;
  amountCents: number | null;
  firstMoment: string;
  lastMoment: string;
  linkId: string;
  drinkId: string;
  servingId: string;
  thousandthsOfMl: number;
};

const soldColumns = {
  id: 'integer',
  line: 'integer',
  businessDay: 'text',
  soldAt: 'text?',
  z: 'text?',
  till: 'text?',
  ticket: 'text?',
  kind: 'text',
  quantity: 'integer',
  amountInclVat: 'integer?',
  amountExclVat: 'integer?',
  vatRate: 'integer?',
} as const;

export const SaleLineTable = table<SaleLineRow>(
  'sale_line',
  { ...soldColumns, readingId: 'integer', articleId: 'integer', replacedBy: 'integer?' },
  ['id'],
);

export const ArticleTable = table<ArticleRow>(
  'article',
  { id: 'integer', itemKey: 'text', code: 'text?', label: 'text', family: 'text?' },
  ['id'],
);

export const NightTable = table<NightRow>(
  'night',
  {
    businessDay: 'text',
    lineCount: 'integer',
    quantity: 'integer',
    amountInclVat: 'integer?',
    amountExclVat: 'integer?',
    ticketCount: 'integer',
    journalCount: 'integer',
  },
  ['businessDay'],
);

export const NightSaleTable = table<NightSaleRow>(
  'night_sale',
  {
    businessDay: 'text',
    articleId: 'integer',
    kind: 'text',
    vatRate: 'integer?',
    lineCount: 'integer',
    quantity: 'integer',
    amountInclVat: 'integer?',
    amountExclVat: 'integer?',
    firstMoment: 'text',
    lastMoment: 'text',
  },
  ['businessDay', 'articleId', 'kind', 'vatRate'],
);

// Views are read as tables are; declared as views, TypeORM would want a table of its own to manage them.
export const CountedLineView = table<CountedLineRow>(
  'counted_line',
  {
    ...soldColumns,
    journalId: 'text',
    moment: 'text',
    itemKey: 'text',
    code: 'text?',
    label: 'text',
    family: 'text?',
  },
  ['id'],
);

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

export const LinkedNightView = table<LinkedNightRow>(
  'linked_night',
  {
    businessDay: 'text',
    articleId: 'integer',
    itemKey: 'text',
    kind: 'text',
    vatRate: 'integer?',
    lineCount: 'integer',
    quantity: 'integer',
    amountCents: 'integer?',
    firstMoment: 'text',
    lastMoment: 'text',
    linkId: 'text',
    drinkId: 'text',
    servingId: 'text',
    thousandthsOfMl: 'integer',
  },
  ['businessDay', 'articleId', 'kind', 'linkId'],
);
