import * as v from 'valibot';
import type { AccountingView, Done, EntriesPreview, ExportBatch } from '../replies.ts';
import { day, nothing } from './fields.ts';

const period = v.pipe(
  v.strictObject({ from: day, to: day }),
  v.check(({ from, to }) => from <= to),
);
const text = v.pipe(v.string(), v.trim(), v.maxLength(100));
/** Empty where it is not chosen yet. */
const account = v.pipe(v.string(), v.trim(), v.maxLength(20), v.regex(/^[0-9A-Za-z]*$/));
const rate = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000));
const batch = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const format = v.picklist(['fec', 'csv']);
const encoding = v.picklist(['utf-8', 'windows-1252']);

const settings = v.strictObject({
  journalCode: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(10)),
  journalLabel: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  counterpart: v.strictObject({ account, label: text }),
  revenue: v.pipe(
    v.array(
      v.strictObject({
        family: v.nullable(v.pipe(v.string(), v.maxLength(200))),
        vatRate: v.nullable(rate),
        account,
        label: text,
      }),
    ),
    v.maxLength(500),
  ),
  vat: v.pipe(v.array(v.strictObject({ vatRate: rate, account, label: text })), v.maxLength(50)),
});

const fields = v.pipe(
  v.array(
    v.picklist([
      'journal',
      'journalLabel',
      'number',
      'day',
      'account',
      'accountLabel',
      'piece',
      'label',
      'debit',
      'credit',
      'amount',
      'side',
      'vatRate',
      'family',
    ]),
  ),
  v.minLength(1),
  v.maxLength(14),
);

export const accountingRequests = {
  'accounting:read': nothing,
  'accounting:change': v.strictObject({
    settings: v.exactOptional(settings),
    fields: v.exactOptional(fields),
  }),
  'entries:preview': v.strictObject({ period }),
  /** Asks for a place in the system's dialog first; null when it was closed, and nothing was numbered. */
  'entries:export': v.strictObject({ period, format, encoding }),
  /** The file of an export again, under the same numbers. */
  'entries:again': v.strictObject({ batch, format, encoding }),
  'entries:cancel': v.strictObject({ batch, reason: v.pipe(v.string(), v.trim(), v.maxLength(500)) }),
  'batch:list': v.strictObject({
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000)),
  }),
} as const;

type Written = { fileName: string; batch: number; entries: { count: number; first: number; last: number } };

export type AccountingReplies = {
  'accounting:read': AccountingView;
  'accounting:change': Done;
  'entries:preview': EntriesPreview;
  'entries:export': Written | null;
  'entries:again': Written | null;
  'entries:cancel': Done;
  'batch:list': ExportBatch[];
};
