import type { JournalRow, JournalStatus } from '../../../src-preload/contract';

export type JournalView = 'all' | 'toDo' | 'corrections';

export type JournalFilter = {
  view: JournalView;
  /** None means every status. */
  statuses: readonly JournalStatus[];
  /** `YYYY-MM` of the night, or of the reception where nothing says the night; null for all. */
  month: string | null;
};

export const monthOf = (row: Pick<JournalRow, 'days' | 'receivedAt'>): string =>
  (row.days.at(-1) ?? row.receivedAt).slice(0, 7);

const isInView = (row: JournalRow, view: JournalView): boolean => {
  switch (view) {
    case 'all':
      return true;
    case 'toDo':
      return row.needsDecision;
    case 'corrections':
      return row.correction !== null;
  }
};

/** The journals that a filter leaves, in the order given. */
export const filterJournals = (
  rows: readonly JournalRow[],
  { view, statuses, month }: JournalFilter,
): JournalRow[] =>
  rows.filter(
    (row) =>
      isInView(row, view) &&
      (statuses.length === 0 || statuses.includes(row.status)) &&
      (month === null || monthOf(row) === month),
  );
