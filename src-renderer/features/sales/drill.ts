import type { SalesRow } from '../../../src-preload/contract';
import { rangeOfMonth, rangeOfWeek, rangeOfYear, kindOfRange } from '../../format/periods';
import type { DayRange } from '../../format/periods';
import { timeBelow } from './sales-address';
import type { SalesView } from './sales-address';

const within = (range: DayRange, outer: DayRange): DayRange => ({
  from: range.from < outer.from ? outer.from : range.from,
  to: range.to > outer.to ? outer.to : range.to,
});

const inPeriod = (view: SalesView, period: DayRange, filters = view.filters): SalesView => ({
  ...view,
  period,
  by: timeBelow(period, filters),
  filters,
  ticket: null,
});

/** What a row is made of: the next view down, or null where nothing stands below. */
export const viewBelow = (
  view: SalesView,
  row: Pick<SalesRow, 'key' | 'state' | 'drink'>,
): SalesView | null => {
  const narrowed = (filters: Partial<SalesView['filters']>, by: SalesView['by']): SalesView => ({
    ...view,
    by,
    filters: { ...view.filters, ...filters },
  });
  const inTime = view.period.from === view.period.to ? 'ticket' : timeBelow(view.period, view.filters);
  if (row.state !== null) return narrowed({ state: row.state }, 'item');
  switch (view.by) {
    case 'month':
      return inPeriod(view, within(rangeOfMonth(row.key), view.period));
    case 'week':
      return inPeriod(view, within(rangeOfWeek(row.key), view.period));
    case 'day':
      return inPeriod(view, { from: row.key, to: row.key });
    case 'hour':
      return inPeriod(view, view.period, { ...view.filters, hour: row.key });
    case 'drink':
      return narrowed({ drinkId: row.key }, 'serving');
    case 'serving': {
      const [, servingId = ''] = row.key.split(' ');
      return narrowed({ drinkId: row.drink?.id ?? null, servingId }, inTime);
    }
    case 'category':
      return narrowed(
        { category: row.drink?.category ?? (row.key as SalesView['filters']['category']) },
        'drink',
      );
    case 'family':
      return narrowed({ family: row.key }, 'item');
    case 'item':
      return narrowed({ itemKey: row.key }, inTime);
    case 'till':
      return narrowed({ till: row.key }, inTime);
    case 'ticket':
      return { ...view, ticket: row.key };
  }
};

export type TrailStep = { kind: 'year' | 'month' | 'day' | 'hour' | 'ticket'; key: string; view: SalesView };

/** The way back up: the year, the month, the day, the hour, the ticket that stand above what is shown. */
export const trailOf = (view: SalesView): TrailStep[] => {
  const { period, by, filters } = view;
  const wholeDays = { ...filters, hour: null };
  const kind = kindOfRange(period);
  const year = period.from.slice(0, 4);
  const month = period.from.slice(0, 7);
  if (period.to.slice(0, 4) !== year) return [];
  const steps: TrailStep[] = [
    { kind: 'year', key: year, view: inPeriod(view, rangeOfYear(year), wholeDays) },
  ];
  if (period.to.slice(0, 7) === month) {
    steps.push({ kind: 'month', key: month, view: inPeriod(view, rangeOfMonth(month), wholeDays) });
  }
  if (kind === 'day') steps.push({ kind: 'day', key: period.from, view: inPeriod(view, period, wholeDays) });
  if (filters.hour !== null) {
    steps.push({ kind: 'hour', key: filters.hour, view: { ...view, ticket: null } });
  }
  if (by === 'ticket' && view.ticket !== null) steps.push({ kind: 'ticket', key: view.ticket, view });
  return steps;
};
