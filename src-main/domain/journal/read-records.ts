import { readArticle, type FileSense } from './article.ts';
import { unknownKindWarning, type Body } from './body-reader.ts';
import type { Columns } from './column-evidence.ts';
import { decimalIn } from './numeric-columns.ts';
import { createDateReader } from './dates.ts';
import { recordKindNames, recordLayout } from './dialects.ts';
import { createKindReader } from './kinds.ts';
import { scaled } from './numbers.ts';
import type { PhysicalLine } from './physical-lines.ts';
import { refuse } from './problems.ts';
import { separatedRows, type Row } from './separated-rows.ts';
import { createTotals, type Added } from './totals.ts';
import type { Line, ReadOptions } from './types.ts';

const { header, detail } = recordLayout;
const HEADER_WIDTH = Math.max(...Object.values(header.fields)) + 1;
const DETAIL_WIDTH = Math.max(...Object.values(detail.fields)) + 1;
const LOOKED_AT = 50;

const isMarked = (text: string, separator: string): boolean =>
  text.startsWith(header.mark + separator) || text.startsWith(detail.mark + separator);

/** A file without a header line is known only by the marks of its records. */
export const recordSeparator = (lines: readonly PhysicalLine[]): ',' | ';' | null => {
  const filled = lines
    .slice(0, LOOKED_AT)
    .filter(({ text, end }, index) => text.trim() !== '' && (end !== '' || index === 0));
  const [first] = filled;
  for (const separator of [',', ';'] as const) {
    const isOurs = first?.text.startsWith(header.mark + separator) ?? false;
    // A quoted label may run over lines that bear no mark.
    const marked = filled.filter(({ text }) => isMarked(text, separator)).length;
    if (isOurs && (marked === filled.length || marked >= 3)) return separator;
  }
  return null;
};

/** The ticket's own columns stand behind the detail's, so that one row tells the whole article. */
const columns: Columns = {
  ...detail.fields,
  ticket: DETAIL_WIDTH,
  dateTime: DETAIL_WIDTH + 1,
  till: DETAIL_WIDTH + 2,
};

type Ticket = { row: Row; details: number; counted: Added; printed: Added };

const nothing = (): Added => ({ quantity: 0, incl: 0, excl: 0 });

const wholeNumber = (cell: string, line: number): number => {
  const value = scaled(cell, '.', 0);
  if (value === null) throw refuse('bad-number', line, cell);
  return value;
};

const openTicket = (row: Row): Ticket => ({
  row,
  details: 0,
  counted: nothing(),
  printed: nothing(),
});

const withTicket = (row: Row, ticket: Row): Row => ({
  ...row,
  cells: [
    ...row.cells.slice(0, DETAIL_WIDTH),
    ticket.cells[header.fields.ticket] ?? '',
    ticket.cells[header.fields.dateTime] ?? '',
    ticket.cells[header.fields.till] ?? '',
  ],
});

const checkWidth = (row: Row, width: number): void => {
  const filled = row.cells.findLastIndex((cell) => cell !== '') + 1;
  const isShort = row.cells.length < width;
  if (row.isCut && (isShort || row.cells[width - 1] === '')) throw refuse('truncated', row.line);
  if (!isShort && filled <= width) return;
  throw refuse('field-count', row.line, String(isShort ? row.cells.length : filled), String(width));
};

const createTicketCheck = (lastLine: number) => {
  const totals = createTotals();
  return {
    checks: totals.checks,
    /** The header's count of details and its total, against what stood under it. */
    close: ({ row, details, counted, printed }: Ticket, isLast: boolean): void => {
      const announced = wholeNumber(row.cells[header.fields.count] ?? '', row.line);
      if (isLast && details < announced) throw refuse('truncated', lastLine);
      if (details !== announced) {
        const figures = [announced, details, announced - details].map(String);
        throw refuse('totals-disagree', row.line, ...figures);
      }
      const total = wholeNumber(row.cells[header.fields.total] ?? '', row.line);
      const name = `ticket ${row.cells[header.fields.ticket] ?? ''}`;
      totals.checkSum({ line: row.line, name, figures: { incl: total } }, { counted, printed });
    },
  };
};

const addTo = (sum: Added, more: Added): void => {
  sum.quantity += more.quantity;
  sum.incl += more.incl;
  sum.excl += more.excl;
};

/** Each ticket is a header record and its detail records; the header's count and total are held against them. */
export const readRecords = (
  lines: readonly PhysicalLine[],
  separator: ',' | ';',
  options: ReadOptions,
): Body => {
  const rows = (): Iterable<Row> => separatedRows(lines, separator);
  const lastLine = lines.at(-1)?.line ?? 1;
  const check = createTicketCheck(lastLine);
  const kinds = createKindReader({
    columns: [{ column: detail.fields.kind, heading: '' }],
    names: recordKindNames,
    rows: () => [],
    mayMirror: () => false,
  });
  const sense: FileSense = {
    columns,
    decimal: separator === ',' ? '.' : decimalIn([detail.fields.quantity], rows(), ','),
    isInCents: true,
    dates: createDateReader(options.timeZone, undefined),
    cutOff: options.cutOff,
    fallbackDay: () => {
      throw refuse('no-date');
    },
    titleZ: null,
  };
  const found: Line[] = [];
  const unknownKinds = new Set<string>();
  const tickets: Ticket[] = [];
  const byGuid = new Map<string, Ticket>();
  let last: Ticket | null = null;

  const readDetail = (row: Row, open: Ticket): void => {
    open.details++;
    const said = kinds(row);
    if (said.meaning === 'tender' || said.meaning === 'training' || said.meaning === 'total') return;
    const { line, counted, printed } = readArticle(withTicket(row, open.row), said, sense);
    const rate = row.cells[detail.fields.vatRate] ?? '';
    if (rate === '') delete line.vatRate;
    else line.vatRate = wholeNumber(rate, row.line);
    if (said.meaning === null) unknownKinds.add(said.printed);
    addTo(open.counted, counted);
    addTo(open.printed, printed);
    found.push(line);
  };

  for (const row of rows()) {
    if (row.cells.every((cell) => cell === '')) continue;
    const [mark] = row.cells;
    if (mark === header.mark) {
      checkWidth(row, HEADER_WIDTH);
      last = openTicket(row);
      tickets.push(last);
      byGuid.set(row.cells[header.fields.guid] ?? '', last);
      continue;
    }
    if (mark !== detail.mark) throw refuse(row.isCut ? 'truncated' : 'unknown-columns', row.line);
    checkWidth(row, DETAIL_WIDTH);
    const ticket: Ticket | null = byGuid.get(row.cells[detail.fields.guid] ?? '') ?? last;
    if (ticket === null) throw refuse('truncated', row.line);
    readDetail(row, ticket);
  }
  for (const ticket of tickets) check.close(ticket, ticket === last);
  return {
    dialect: 'P5',
    lines: found,
    checks: check.checks,
    warnings: [...unknownKinds].map(unknownKindWarning),
    titleZ: null,
  };
};
