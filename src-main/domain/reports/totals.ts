import type { Cell, ReportColumn, ReportRow, ReportSection } from './report.ts';

/**
 * What rows come to, in the columns that have a total. A cell that is not known adds nothing; where none
 * is known, neither is the total.
 */
export const totalsOf = (
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
  label: string,
): Cell[] => {
  const isKnown = (index: number): boolean =>
    rows.length === 0 || rows.some(({ cells }) => typeof cells[index] === 'number');
  const totals = columns.map(({ hasTotal }, index): Cell => (hasTotal && isKnown(index) ? 0 : null));
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      const sum = totals[index];
      if (typeof sum === 'number' && typeof cell === 'number') totals[index] = sum + cell;
    }
  }
  const [first] = columns;
  if (first !== undefined && !first.hasTotal) totals[0] = label;
  return totals;
};

export const sectionOf = (
  columns: readonly ReportColumn[],
  title: string | null,
  rows: readonly ReportRow[],
  label: string,
): ReportSection => ({ title, rows, totals: title === null ? null : totalsOf(columns, rows, label) });

export const rowsOf = (sections: readonly ReportSection[]): ReportRow[] =>
  sections.flatMap(({ rows }) => [...rows]);
