import type {
  Cell,
  CellKind,
  ReportColumn,
  ReportRow,
  ReportSection,
  ShownReport,
} from '../../../src-preload/contract';

/** A report as lines under one another, so that only those in sight need be drawn. */
export type ReportLine =
  | { kind: 'title'; text: string }
  | { kind: 'row'; row: ReportRow }
  | { kind: 'subtotal'; cells: readonly Cell[] };

const linesOfSection = ({ title, rows, totals }: ReportSection): ReportLine[] => [
  ...(title === null ? [] : [{ kind: 'title' as const, text: title }]),
  ...rows.map((row) => ({ kind: 'row' as const, row })),
  ...(totals === null ? [] : [{ kind: 'subtotal' as const, cells: totals }]),
];

/** Those after the last known row wait for the rows before them. */
export const reportLines = ({
  sections,
  rowCount,
}: Pick<ShownReport, 'sections' | 'rowCount'>): ReportLine[] => {
  const lines = sections.flatMap(linesOfSection);
  const known = sections.reduce((count, { rows }) => count + rows.length, 0);
  return known < rowCount ? lines.slice(0, lines.findLastIndex(({ kind }) => kind === 'row') + 1) : lines;
};

/** Pixels of one sign, in the faces of the table. */
const SIGN_PX: Record<CellKind, number> = {
  text: 7,
  code: 8,
  day: 7.8,
  moment: 7.6,
  quantity: 7.8,
  volume: 7.8,
  money: 7.8,
  rate: 10,
  integer: 7.8,
};
const HEAD_SIGN_PX = 6.6;
const PADDING_PX = 18;
/** Names are cut beyond it; the whole name stands in the hint. */
const MOST_TEXT_PX = 240;
const LEAST_TEXT_PX = 150;

const longest = (texts: Iterable<string>): number => {
  let most = 0;
  for (const text of texts) most = Math.max(most, text.length);
  return most;
};

/**
 * A width for each column, in pixels, from what it holds: a table that is drawn in part cannot measure
 * itself.
 */
export const columnWidths = (
  report: Pick<ShownReport, 'columns' | 'sections' | 'totals'>,
  textOf: (column: ReportColumn, cell: Cell) => string,
): number[] =>
  report.columns.map((column, index) => {
    const cells = [
      ...report.sections.flatMap(({ rows, totals }) => [
        ...rows.map((row) => row.cells[index] ?? null),
        totals?.[index] ?? null,
      ]),
      report.totals?.[index] ?? null,
    ];
    const width = longest(cells.map((cell) => textOf(column, cell))) * SIGN_PX[column.kind];
    const needed = Math.ceil(Math.max(width, column.title.length * HEAD_SIGN_PX)) + PADDING_PX;
    if (column.kind !== 'text') return needed;
    return Math.min(Math.max(needed, index === 0 ? LEAST_TEXT_PX : 0), MOST_TEXT_PX);
  });

/** Without the columns in which nothing is known: a screen has no room for them, a file has. */
export const knownPart = (report: ShownReport): ShownReport => {
  const rows = report.sections.flatMap((section) => section.rows);
  const isKnown = report.columns.map((_, index) => rows.some(({ cells }) => cells[index] !== null));
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, index) => isKnown[index] === true);
  return {
    ...report,
    columns: keep(report.columns),
    sections: report.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({ ...row, cells: keep(row.cells) })),
      totals: section.totals === null ? null : keep(section.totals),
    })),
    totals: report.totals === null ? null : keep(report.totals),
  };
};
