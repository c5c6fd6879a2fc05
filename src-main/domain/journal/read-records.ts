import { createArticleReader, type FileSense } from './article.ts';
import type { Body, BodyEnd } from './body.ts';
import type { Columns } from './column-evidence.ts';
import { decimalIn } from './numeric-columns.ts';
import { createDateReader } from './dates.ts';
import { recordKindNames, recordLayout } from './dialects.ts';
import { createKindReader } from './kinds.ts';
import { scaled } from './numbers.ts';
import { refuse } from './problems.ts';
import { createSanity } from './sanity/sanity.ts';
import { separatedRows, type Row } from './separated-rows.ts';
import { createOpenTickets, type OpenTicket } from './record-tickets.ts';
import { LOOKED_AT, type Source } from './source.ts';
import type { Line, ReadOptions } from './types.ts';
import { createUnknownKinds } from './unknown-kinds.ts';

const { header, detail } = recordLayout;
const HEADER_WIDTH = Math.max(...Object.values(header.fields)) + 1;
const DETAIL_WIDTH = Math.max(...Object.values(detail.fields)) + 1;

const isMarked = (text: string, separator: string): boolean =>
  text.startsWith(header.mark + separator) || text.startsWith(detail.mark + separator);

/** A file without a header line is known only by the marks of its records. */
export const recordSeparator = (source: Source): ',' | ';' | null => {
  const filled = source
    .first(LOOKED_AT)
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

const wholeNumber = (cell: string, line: number): number => {
  const value = scaled(cell, '.', 0);
  if (value === null) throw refuse('bad-number', line, cell);
  return value;
};

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

const readRateOf = (row: Row): number | null => {
  const rate = row.cells[detail.fields.vatRate] ?? '';
  return rate === '' ? null : wholeNumber(rate, row.line);
};

/** Each ticket is a header record and its detail records; the header's count and total are held against them. */
export const readRecords = (source: Source, separator: ',' | ';', options: ReadOptions): Body => {
  const rows = (): Iterable<Row> => separatedRows(source.below(0), separator);
  const tickets = createOpenTickets();
  const unknownKinds = createUnknownKinds();
  const kinds = createKindReader({
    columns: [{ column: detail.fields.kind, heading: '' }],
    names: recordKindNames,
    rows: () => [],
  });
  const decimal = separator === ',' ? '.' : decimalIn([detail.fields.quantity], rows(), ',');
  const sense: FileSense = {
    columns,
    decimal,
    quantities: { decimal, isTold: true },
    isInCents: true,
    dates: createDateReader(options.timeZone, undefined),
    hasTimes: true,
    cutOff: options.cutOff,
    fallbackDay: () => {
      throw refuse('no-date');
    },
    titleZ: null,
  };

  const readArticle = createArticleReader(sense);
  const sanity = createSanity(sense);

  const openTicket = (row: Row): void => {
    checkWidth(row, HEADER_WIDTH);
    const printed = row.cells[header.fields.dateTime] ?? '';
    if (printed !== '') sense.dates.read(printed, row.line);
    const count = wholeNumber(row.cells[header.fields.count] ?? '', row.line);
    const total = wholeNumber(row.cells[header.fields.total] ?? '', row.line);
    tickets.open({ row, guid: row.cells[header.fields.guid] ?? '', count, total });
  };

  const readDetail = (row: Row, ticket: OpenTicket): Line | null => {
    const said = kinds(row);
    if (said.meaning === 'tender' || said.meaning === 'training' || said.meaning === 'total') {
      tickets.add(ticket, null);
      return null;
    }
    const { line, counted, printed } = readArticle(withTicket(row, ticket.row), said);
    const rate = readRateOf(row);
    if (rate === null) delete line.vatRate;
    else line.vatRate = rate;
    if (said.meaning === null) unknownKinds.add(said.printed);
    sanity.see(row, line);
    tickets.add(ticket, { counted, printed });
    return line;
  };

  function* lines(): Generator<Line> {
    for (const row of rows()) {
      if (row.cells.every((cell) => cell === '')) continue;
      const [mark] = row.cells;
      if (mark === header.mark) {
        openTicket(row);
        continue;
      }
      if (mark !== detail.mark) throw refuse(row.isCut ? 'truncated' : 'unknown-columns', row.line);
      checkWidth(row, DETAIL_WIDTH);
      const ticket = tickets.of(row.cells[detail.fields.guid] ?? '');
      if (ticket === null) throw refuse('truncated', row.line);
      const line = readDetail(row, ticket);
      if (line !== null) yield line;
    }
  }

  return {
    dialect: 'P5',
    lines,
    end: (): BodyEnd => {
      tickets.close(source.reached());
      const notices = [...unknownKinds.notices(), ...sanity.notices()];
      const asPrinted = tickets.heldAsPrinted();
      if (asPrinted !== null) notices.push({ code: 'total-as-printed', line: asPrinted.line });
      return { checks: tickets.checks(), notices, titleZ: null };
    },
  };
};
