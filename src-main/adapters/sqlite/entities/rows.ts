import type { Reversal } from '../../../application/ports/stores/index.ts';

/** Rows as the tables hold them. Days, times and money as in the domain; JSON columns are text. */
export type SettingRow = { key: string; value: string };

export type ReceiptRow = {
  id: string;
  fileName: string;
  sha256: string;
  size: number;
  spoolFile: string;
  receivedAt: string;
  way: string;
  peer: string;
  tls: string | null;
  state: string;
};

export type JournalRecordRow = {
  id: string;
  status: string;
  sha256: string;
  reasonCode: string | null;
  reasonLine: number | null;
  reasonMessage: string | null;
  readAt: string;
  dialect: string | null;
  encoding: string | null;
  zNumbers: string[];
  warnings: string[];
  checks: { name: string; expected: number; actual: number }[];
  days: string[];
  lineCount: number;
  amountCents: number | null;
};

export type RegisterItemRow = {
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
  labelDay: string;
  ignored: number;
};

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

export type DrinkRecordRow = {
  id: string;
  category: string;
  name: string;
  producer: string | null;
  appellation: string | null;
  region: string | null;
  country: string | null;
  colour: string | null;
  vintage: number | null;
  containerMl: number | null;
  parMl: number | null;
};

export type ServingRow = {
  id: string;
  drinkId: string;
  position: number;
  name: string;
  volumeMl: number;
  priceCents: number | null;
};

export type LinkRow = {
  id: string;
  itemKey: string;
  drinkId: string;
  servingId: string;
  fromDay: string | null;
  untilDay: string | null;
  madeAt: string;
  brokenAt: string | null;
};

export type StockFactRow = {
  id: string;
  drinkId: string;
  kind: string;
  at: string;
  volumeMl: number;
  note: string | null;
};

export type ActRow = {
  id: string;
  at: string;
  origin: string;
  verb: string;
  summary: string;
  before: object | null;
  after: object | null;
  reversal: Reversal | null;
  undoneBy: string | null;
};

export type ActSubjectRow = { actId: string; subject: string };

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
