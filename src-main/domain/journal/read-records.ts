import { readArticle, type FileSense } from './article.ts';
import type { Columns } from './columns.ts';
import { recordLayout } from './dialects.ts';
import { createKindReader } from './kinds.ts';
import { scaled } from './numbers.ts';
import { refuse } from './problems.ts';
import { separatedRows, type PhysicalLine, type Row } from './records.ts';
import { createTotals, type Added, type Totals } from './totals.ts';
import type { Line, ReadOptions } from './types.ts';
import type { Body } from './read-table.ts';

const { header, detail } = recordLayout;
const HEADER_WIDTH = Math.max(...Object.values(header.fields)) + 1;
const DETAIL_WIDTH = Math.max(...Object.values(detail.fields)) + 1;

/** A file without a header line is known only by the marks of its records. */
export const recordSeparator = (lines: readonly PhysicalLine[]): ',' | ';' | null => {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const first = filled[0]?.text ?? '';
  for (const separator of [',', ';'] as const) {
    const isMarked = filled
      .slice(0, 50)
      .every(
        ({ text }) => text.startsWith(header.mark + separator) || text.startsWith(detail.mark + separator),
      );
    if (isMarked && first.startsWith(header.mark + separator)) return separator;
  }
  return null;
};

type Open = { row: Row; details: number; counted: Added; printed: Added };

const nothing = (): Added => ({ quantity: 0, incl: 0, excl: 0 });

const wholeNumber = (cell: string, line: number): number => {
  const value = scaled(cell, '.', 0);
  if (value === null) throw refuse('bad-number', line, cell);
  return value;
};

const close = (open: Open | null, totals: Totals, isLast: boolean, lastLine: number): void => {
  if (open === null) return;
  const { row } = open;
  const announced = wholeNumber(row.cells[header.fields.count] ?? '', row.line);
  if (isLast && open.details < announced) throw refuse('truncated', lastLine);
  if (open.details !== announced) {
    throw refuse(
      'totals-disagree',
      row.line,
      String(announced),
      String(open.details),
      String(announced - open.details),
    );
  }
  const total = wholeNumber(row.cells[header.fields.total] ?? '', row.line);
  totals.compareAmount(
    row.line,
    `ticket ${row.cells[header.fields.ticket] ?? ''}`,
    total,
    open.counted,
    open.printed,
  );
};

const columns: Columns = detail.fields;

/** Each ticket is a header record and its detail records; the header's count and total are held against them. */
export const readRecords = (
  lines: readonly PhysicalLine[],
  separator: ',' | ';',
  endsWithLineEnd: boolean,
  options: ReadOptions,
): Body => {
  const rows = separatedRows(lines, separator).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const lastLine = rows.at(-1)?.line ?? 1;
  const totals = createTotals();
  const found: Line[] = [];
  const unknownKinds = new Set<string>();
  const sense: FileSense = {
    columns,
    decimal: '.',
    inCents: true,
    dateFormat: undefined,
    timeZone: options.timeZone,
    cutOff: options.cutOff,
    kinds: createKindReader('', []),
    fallbackDay: () => {
      throw refuse('no-date');
    },
    titleZ: null,
  };
  let open: Open | null = null;

  for (const row of rows) {
    const isHeader = row.cells[0] === header.mark;
    const width = isHeader ? HEADER_WIDTH : DETAIL_WIDTH;
    if (row.cells.length < width) {
      if (!endsWithLineEnd && row.line === lastLine) throw refuse('truncated', row.line);
      throw refuse('field-count', row.line, String(row.cells.length), String(width));
    }
    if (isHeader) {
      close(open, totals, false, lastLine);
      open = { row, details: 0, counted: nothing(), printed: nothing() };
      continue;
    }
    if (row.cells[0] !== detail.mark || open === null) throw refuse('unknown-columns', row.line);
    open.details++;
    const kindCell = row.cells[detail.fields.kind] ?? '';
    const meaning = sense.kinds.read(kindCell);
    if (meaning === 'tender' || meaning === 'training' || meaning === 'total') continue;
    const article = readArticle(withHeader(row, open.row), meaning, kindCell, {
      ...sense,
      columns: withHeaderColumns,
    });
    article.line.vatRate = wholeNumber(row.cells[detail.fields.vatRate] ?? '', row.line);
    if (article.unknownKind !== null) unknownKinds.add(article.unknownKind);
    for (const key of ['quantity', 'incl', 'excl'] as const) {
      open.counted[key] += article.counted[key];
      open.printed[key] += article.printed[key];
    }
    found.push(article.line);
  }
  close(open, totals, true, lastLine);
  const warnings = [...unknownKinds].map((kind) => `Le type de ligne « ${kind} » n’est pas connu.`);
  return { dialect: 'P5', lines: found, totals, warnings, titleZ: null };
};

/** The ticket's own columns stand behind the detail's, so that one row tells the whole article. */
const AFTER = DETAIL_WIDTH;
const withHeaderColumns: Columns = {
  ...detail.fields,
  ticket: AFTER,
  dateTime: AFTER + 1,
  till: AFTER + 2,
};
const withHeader = (row: Row, ticket: Row): Row => ({
  line: row.line,
  cells: [
    ...row.cells.slice(0, DETAIL_WIDTH),
    ticket.cells[header.fields.ticket] ?? '',
    ticket.cells[header.fields.dateTime] ?? '',
    ticket.cells[header.fields.till] ?? '',
  ],
});
