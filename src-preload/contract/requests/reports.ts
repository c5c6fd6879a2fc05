import * as v from 'valibot';
import type { ReportsOverview, ShownReport } from '../replies.ts';
import { day, id } from './fields.ts';

export const reportId = v.picklist([
  'sales-journal',
  'vat',
  'sales-by-drink',
  'stock-value',
  'movements',
  'gifts',
  'count-variance',
  'unmatched',
  'price-gap',
  'sales-entries',
]);
const period = v.pipe(
  v.strictObject({ from: day, to: day }),
  v.check(({ from, to }) => from <= to),
);

export const reportRequests = {
  'report:overview': v.strictObject({ period }),
  /** So many rows from `offset` on; the totals are of all of them. In the language of the window. */
  'report:read': v.strictObject({
    report: reportId,
    period,
    offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(5000)),
  }),
  /** Asks for a place in the system's dialog, and answers the file's name; null when it was closed or cancelled. */
  'report:export': v.strictObject({
    /** Made by the window: progress is told under it, and `report:cancel` names it. */
    exportId: id,
    report: reportId,
    period,
    format: v.picklist(['xlsx', 'csv', 'pdf']),
    encoding: v.picklist(['utf-8', 'windows-1252']),
  }),
  'report:cancel': v.strictObject({ exportId: id }),
} as const;

export type ReportReplies = {
  'report:overview': ReportsOverview;
  'report:read': ShownReport;
  'report:export': { fileName: string } | null;
  'report:cancel': null;
};
