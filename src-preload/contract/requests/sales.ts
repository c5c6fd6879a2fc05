import * as v from 'valibot';
import type { SalesFigures, SalesLines } from '../replies.ts';
import { category } from './drinks.ts';
import { day, id } from './fields.ts';

const text = v.pipe(v.string(), v.maxLength(200));

const filters = v.strictObject({
  state: v.nullable(v.picklist(['linked', 'toMatch', 'ignored', 'discount'])),
  category: v.nullable(category),
  family: v.nullable(text),
  till: v.nullable(text),
  drinkId: v.nullable(id),
  servingId: v.nullable(id),
  itemKey: v.nullable(id),
  hour: v.nullable(v.pipe(v.string(), v.regex(/^(\d\d)?$/))),
});

const question = v.strictObject({
  period: v.strictObject({ from: day, to: day }),
  by: v.picklist(['day', 'week', 'month', 'hour', 'drink', 'category', 'serving', 'family', 'item', 'till']),
  comparison: v.nullable(v.picklist(['before', 'weekdays', 'year'])),
  filters,
});

export const salesRequests = {
  'sales:figures': question,
  /** Asks where to write them as CSV; null when the dialog was closed. */
  'sales:save': question,
  'sales:lines': v.strictObject({ day, filters }),
} as const;

export type SalesReplies = {
  'sales:figures': SalesFigures;
  'sales:save': { fileName: string; count: number } | null;
  'sales:lines': SalesLines;
};
