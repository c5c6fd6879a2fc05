import type { Columns } from './column-evidence.ts';
import { otherKindColumns, settleColumns } from './columns.ts';
import { fileDecimal } from './numeric-columns.ts';
import type { Width } from './cut-guard.ts';
import { dialects, kindNames, type Dialect } from './dialects.ts';
import { findTable, type Table } from './find-table.ts';
import { countNamed, namesOf, type Heading } from './headings.ts';
import { createKindReader, type KindReader } from './kinds.ts';
import type { Decimal } from './numbers.ts';
import { plain } from './plain-text.ts';
import { saysMidnightOnly } from './midnights.ts';
import type { PhysicalLine } from './physical-lines.ts';
import { refuse } from './problems.ts';
import { quantityMark, type QuantityMark } from './quantity-decimal.ts';
import type { Row } from './separated-rows.ts';
import { LOOKED_AT, type Source } from './source.ts';
import { SEPARATORS } from './usual-separator.ts';

/** How one file is laid out: found by its header, or given by a saved mapping. */
export type Layout = {
  dialect: { id: string; isTotalled: boolean };
  rows(): Iterable<Row>;
  columns: Columns;
  /** By the manager, who saw what stands in them. */
  isPointedAt: boolean;
  /** Empty where there is no header line. */
  header: readonly string[];
  /** Physical line of the header; 0 where there is none. */
  headerLine: number;
  /** How many fields a row must have, and may fill; `most` is null where nothing says it. */
  width: Width;
  decimal: Decimal;
  quantities: QuantityMark;
  isInCents: boolean;
  dateFormat: string | undefined;
  /** Whether what stands behind the dates is a time. */
  hasTimes: boolean;
  kinds: KindReader;
};

const SAMPLED_ROWS = 2000;

export const sampleOf = (rows: Iterable<Row>): Row[] => {
  const sample: Row[] = [];
  for (const row of rows) {
    if (row.cells.some((cell) => cell !== '')) sample.push(row);
    if (sample.length >= SAMPLED_ROWS) break;
  }
  return sample;
};

export const hasWhatIsNeeded = ({ label, quantity, amountInclVat, amountExclVat }: Columns): boolean =>
  label !== undefined &&
  quantity !== undefined &&
  (amountInclVat !== undefined || amountExclVat !== undefined);

export const filledWidth = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell !== '') + 1;

const stands: Partial<Record<Heading, Heading>> = { amount: 'amountInclVat', vat: 'vatRate' };

/** How many of the columns bear the very names of a dialect, on a scale of one. */
const wordsShared = ({ words }: Dialect, { header }: Table): number => {
  const names = header.row.cells.map(plain).filter((name) => name !== '');
  return names.filter((name) => words.has(name)).length / names.length;
};

/** What a dialect should have and has, less what is missing or strange, on a scale of one. */
const fitOf = (dialect: Dialect, table: Table): number => {
  const named = new Set(
    table.header.named.flatMap((each) => (each === null ? [] : [stands[each.heading] ?? each.heading])),
  );
  const { marks } = dialect;
  const present = marks.filter((mark) => named.has(mark)).length;
  const strange = [...named].filter((heading) => !marks.some((mark) => mark === heading)).length;
  const fit = (2 * present - (marks.length - present) - strange) / (2 * marks.length);
  const isItsSeparator = table.separator === null || dialect.separators[0] === table.separator;
  const isQuotedAlike = dialect.isQuoted === table.isQuoted;
  return fit + wordsShared(dialect, table) + (isItsSeparator ? 0.1 : 0) + (isQuotedAlike ? 1 : 0);
};

const bestDialect = (table: Table): Dialect => {
  const layout = table.separator === null ? 'ruler' : 'table';
  const [best] = dialects
    .filter((dialect) => dialect.layout === layout)
    .map((dialect) => ({ dialect, fit: fitOf(dialect, table) }))
    .sort((a, b) => b.fit - a.fit);
  if (best === undefined) throw refuse('unknown-columns', table.header.row.line);
  return best.dialect;
};

/** An upload cut in its header has the beginning of one. */
const isCutHeader = ({ line, text, end }: PhysicalLine): boolean =>
  end === '' &&
  SEPARATORS.some((separator) => {
    const cells = text.split(separator).map((cell) => cell.replaceAll('"', '').trim());
    return cells.length > 1 && countNamed(namesOf({ line, cells, isCut: true })) * 2 >= cells.length;
  });

const LONGEST_TITLE = 20;

const refuseUnknown = (lines: readonly PhysicalLine[]): Error => {
  const first = lines.find(({ text }) => text.trim() !== '');
  const last = lines.at(-1);
  const isCut = lines.length <= LONGEST_TITLE && last !== undefined && isCutHeader(last);
  return isCut ? refuse('truncated', last.line) : refuse('unknown-columns', first?.line ?? 1);
};

export const detectLayout = (source: Source): Layout => {
  const lines = source.first(LOOKED_AT);
  const table = findTable(source);
  if (table === null) throw refuseUnknown(lines);
  const { header } = table;
  const isLast = lines[header.row.line - 1]?.end === '';
  if (isLast && header.named.at(-1) === null) throw refuse('truncated', header.row.line);
  const dialect = bestDialect(table);
  const sample = sampleOf(table.rows());
  const usual = table.separator === ',' ? '.' : dialect.decimal;
  const decimal = fileDecimal(header, sample.length < SAMPLED_ROWS ? sample : table.rows(), usual);
  const columns = settleColumns(header, sample, decimal);
  if (!hasWhatIsNeeded(columns)) throw refuse('unknown-columns', header.row.line);
  const kindColumns = [columns.kind ?? [], otherKindColumns(header)].flat();
  const { cells } = header.row;
  const isRuled = table.separator === null;
  const width = isRuled ? cells.length : filledWidth(cells);
  return {
    dialect,
    rows: () => table.rows(),
    columns,
    isPointedAt: false,
    header: cells,
    headerLine: header.row.line,
    width: { least: width, most: isRuled ? null : width, header: cells.length },
    decimal,
    quantities: quantityMark(sample, columns, decimal),
    isInCents: false,
    dateFormat: undefined,
    hasTimes: !saysMidnightOnly(sample, columns),
    kinds: createKindReader({
      columns: kindColumns.map((column) => ({ column, heading: cells[column] ?? '' })),
      names: kindNames,
      rows: () => table.rows(),
    }),
  };
};
