import type { RouteLocationRaw } from 'vue-router';
import type { Period, ReportId, ReportRow } from '../../../src-preload/contract';

const ofStock: readonly ReportId[] = ['stock-value', 'movements', 'count-variance'];

export const isOfStock = (report: ReportId): boolean => ofStock.includes(report);

const ofSales: readonly ReportId[] = ['sales-by-drink', 'gifts'];

type Shown = { id: ReportId; header: { period: Period } };

/** Where the detail of a row stands: sales of the period down to the lines of a journal, a sheet, a count, a night. */
export const routeOf = ({ id: report, header }: Shown, { subject }: ReportRow): RouteLocationRaw | null => {
  if (subject === null) return null;
  if ('countId' in subject) return { path: `/stock/inventaires/${encodeURIComponent(subject.countId)}` };
  if ('drinkId' in subject && ofSales.includes(report)) {
    const { from, to } = header.period;
    return { path: '/ventes', query: { de: from, a: to, boisson: subject.drinkId } };
  }
  if ('drinkId' in subject) {
    const tab = isOfStock(report) ? 'stock' : 'sale';
    return { path: `/boissons/${encodeURIComponent(subject.drinkId)}`, query: { tab } };
  }
  if ('itemKey' in subject) return { path: '/synchroniser', query: { item: subject.itemKey } };
  if ('day' in subject) return { path: '/journaux', query: { nuit: subject.day } };
  return { path: '/journaux', query: { journal: subject.journalId } };
};
