import type { RouteLocationRaw } from 'vue-router';
import type { ReportId, ReportRow } from '../../../src-preload/contract';

const ofStock: readonly ReportId[] = ['stock-value', 'movements', 'count-variance'];

export const isOfStock = (report: ReportId): boolean => ofStock.includes(report);

/** Where the detail of a row stands. */
export const routeOf = (report: ReportId, { subject }: ReportRow): RouteLocationRaw | null => {
  if (subject === null) return null;
  if ('drinkId' in subject) {
    const tab = isOfStock(report) ? 'stock' : 'sale';
    return { path: `/boissons/${encodeURIComponent(subject.drinkId)}`, query: { tab } };
  }
  if ('itemKey' in subject) return { path: '/synchroniser', query: { item: subject.itemKey } };
  if ('day' in subject) return { path: '/journaux', query: { nuit: subject.day } };
  return { path: '/journaux', query: { journal: subject.journalId } };
};
