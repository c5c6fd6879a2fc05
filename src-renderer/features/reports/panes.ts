import type { ReportId } from '../../../src-preload/contract';

/** What stands at the right of the list. */
export type Pane = ReportId | 'package';

const REPORTS = [
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
] as const satisfies readonly ReportId[];

export const isReport = (text: unknown): text is ReportId => REPORTS.some((known) => known === text);
