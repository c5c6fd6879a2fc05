import { readArticle, type FileSense } from './article.ts';
import { fileDecimal, fitOf, settleColumns, type Columns } from './columns.ts';
import { dayOfFileName, dayOfTitle } from './dates.ts';
import { dialects, withoutAccents, type Dialect } from './dialects.ts';
import { findTable, type Table } from './find-header.ts';
import { createKindReader } from './kinds.ts';
import { refuse } from './problems.ts';
import { separatedRows, type PhysicalLine, type Row } from './records.ts';
import { classify } from './row-class.ts';
import { createTotals, type Totals } from './totals.ts';
import type { Line, Mapping, ReadOptions } from './types.ts';

export type Body = {
  dialect: string;
  lines: Line[];
  totals: Totals;
  warnings: string[];
  titleZ: string | null;
};

type Layout = {
  dialect: { id: string; totalled: boolean };
  table: Pick<Table, 'rows' | 'separator'>;
  columns: Columns;
  headings: readonly string[];
  /** Physical line of the header; 0 where there is none. */
  headerLine: number;
  width: number;
  sense: Pick<FileSense, 'decimal' | 'inCents' | 'dateFormat'>;
  mapping: Mapping | null;
};

const hasWhatIsNeeded = ({ label, quantity, amountInclVat, amountExclVat }: Columns): boolean =>
  label !== undefined &&
  quantity !== undefined &&
  (amountInclVat !== undefined || amountExclVat !== undefined);

const widthOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;

const bestDialect = (table: Table, columns: Columns): Dialect => {
  const layout = table.separator === null ? 'ruler' : 'table';
  const fitting = dialects.filter(
    (dialect) => dialect.layout === layout && dialect.quoted === (layout === 'table' && table.isQuoted),
  );
  const ranked = fitting
    .map((dialect) => ({ dialect, fit: fitOf(dialect, columns) }))
    .sort((a, b) => b.fit - a.fit);
  const best = ranked[0]?.dialect;
  if (best === undefined) throw refuse('unknown-columns', table.header.row.line);
  return best;
};

const detectedLayout = (lines: readonly PhysicalLine[]): Layout => {
  const table = findTable(lines);
  if (table === null) {
    throw refuse('unknown-columns', lines.find(({ text }) => text.trim() !== '')?.line ?? 1);
  }
  const { header } = table;
  const body = table.rows.filter((row) => row.line > header.row.line);
  const usual = table.separator === ',' || table.separator === '\t' ? '.' : ',';
  const decimal = fileDecimal(header, body, usual);
  const columns = settleColumns(header, body, decimal);
  if (!hasWhatIsNeeded(columns)) throw refuse('unknown-columns', header.row.line);
  return {
    dialect: bestDialect(table, columns),
    table,
    columns,
    headings: header.row.cells,
    headerLine: header.row.line,
    width: table.separator === null ? 0 : widthOf(header.row.cells),
    sense: { decimal, inCents: false, dateFormat: undefined },
    mapping: null,
  };
};

const mappedLayout = (lines: readonly PhysicalLine[], mapping: Mapping): Layout => {
  const separator = mapping.separator ?? ';';
  const rows = separatedRows(lines, separator);
  const header = rows.find((row) => row.line === mapping.headerLine);
  const { columns } = mapping;
  if (!hasWhatIsNeeded(columns)) throw refuse('unknown-columns', mapping.headerLine ?? 1);
  const numeric = [columns.amountInclVat, columns.amountExclVat, columns.unitPrice].flatMap(
    (column) => column ?? [],
  );
  const body = rows.filter((row) => row.line > (mapping.headerLine ?? 0));
  const decimal =
    mapping.decimal ??
    fileDecimal(
      { row: { line: 0, cells: [] }, headings: mappedHeadings(numeric) },
      body,
      separator === ',' ? '.' : ',',
    );
  return {
    dialect: { id: mapping.id, totalled: false },
    table: { rows, separator },
    columns,
    headings: header?.cells ?? [],
    headerLine: mapping.headerLine ?? 0,
    width: header === undefined ? 0 : widthOf(header.cells),
    sense: { decimal, inCents: mapping.amountsInCents ?? false, dateFormat: mapping.dateFormat },
    mapping,
  };
};

const mappedHeadings = (numeric: readonly number[]): ('amountInclVat' | null)[] =>
  Array.from({ length: Math.max(0, ...numeric) + 1 }, (_, index) =>
    numeric.includes(index) ? 'amountInclVat' : null,
  );

const zOfTitle = (titles: readonly PhysicalLine[]): string | null => {
  for (const { text } of titles) {
    const said = withoutAccents(text);
    const found =
      /\bZ\b\s*(?:n\s*[°ºo.]?\s*)?:?\s*(\d+)/i.exec(said) ??
      /\bcloture\s*(?:n\s*[°ºo.]?\s*)?:?\s*(\d+)\b(?![/.-])/i.exec(said);
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
};

const lazily = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

/** More or fewer fields than the header: refused, as a cut where it is the last line without a line end. */
const checkWidth = (row: Row, width: number, isCutHere: boolean): void => {
  if (width === 0) return;
  const filled = widthOf(row.cells);
  const isShort = row.cells.length < width;
  if (!isShort && filled <= width) return;
  if (isShort && isCutHere) throw refuse('truncated', row.line);
  throw refuse('field-count', row.line, String(isShort ? row.cells.length : filled), String(width));
};

/** Reads a separated or fixed-width file under its header, or as a saved mapping says. */
export const readTable = (
  lines: readonly PhysicalLine[],
  endsWithLineEnd: boolean,
  options: ReadOptions,
): Body => {
  const layout = options.mapping ? mappedLayout(lines, options.mapping) : detectedLayout(lines);
  const { columns, table, headerLine } = layout;
  const titles = lines.filter(({ line }) => line < headerLine);
  const body = table.rows.filter((row) => row.line > headerLine);
  const kindColumn = columns.kind;
  const kindCells = kindColumn === undefined ? [] : body.map((row) => row.cells[kindColumn] ?? '');
  const titleZ = zOfTitle(titles);
  const sense: FileSense = {
    ...layout.sense,
    columns,
    timeZone: options.timeZone,
    cutOff: options.cutOff,
    kinds: createKindReader(
      kindColumn === undefined ? '' : (layout.headings[kindColumn] ?? ''),
      kindCells,
      layout.mapping?.kinds,
    ),
    fallbackDay: lazily(() => {
      const day = dayOfTitle(titles) ?? dayOfFileName(options.fileName);
      if (day === null) throw refuse('no-date');
      return day;
    }),
    titleZ,
  };
  return readBody(layout, body, sense, endsWithLineEnd);
};

const readBody = (layout: Layout, body: readonly Row[], sense: FileSense, endsWithLineEnd: boolean): Body => {
  const { columns, width } = layout;
  const totals = createTotals();
  const lines: Line[] = [];
  const unknownKinds = new Set<string>();
  const lastLine = body.at(-1)?.line ?? 0;
  const seen = { subTotals: 0, isDone: false, page: 0, pages: 0 };
  let family: string | null = null;
  let isLastColumnFilled = true;

  for (const row of body) {
    const isCutHere = !endsWithLineEnd && row.line === lastLine;
    const found = classify(row, columns);
    switch (found.type) {
      case 'page':
        seen.page = Math.max(seen.page, found.page);
        seen.pages = Math.max(seen.pages, found.of);
        break;
      case 'family':
        if (/^\d/.test(found.name) || (isCutHere && row.cells.length < width))
          checkWidth(row, width, isCutHere);
        family = found.name;
        break;
      case 'note':
        if (/^\d/.test(row.cells[0] ?? '')) checkWidth(row, width, isCutHere);
        break;
      case 'total':
        if (seen.isDone) break;
        if (isCutHere) checkWidth(row, width, isCutHere);
        totals.check(found.scope, found.name, row, columns, sense.decimal, sense.inCents);
        if (found.scope === 'sub') seen.subTotals++;
        if (found.scope === 'grand') seen.isDone = true;
        break;
      case 'article': {
        if (seen.isDone) break;
        checkWidth(row, width, isCutHere);
        const isFilled = width === 0 || row.cells[width - 1] !== '';
        if (isCutHere && isLastColumnFilled && !isFilled) throw refuse('truncated', row.line);
        isLastColumnFilled &&= isFilled;
        const kindCell = columns.kind === undefined ? '' : (row.cells[columns.kind] ?? '');
        const meaning = sense.kinds.read(kindCell);
        if (meaning === 'tender' || meaning === 'training' || meaning === 'total') break;
        const article = readArticle(row, meaning, kindCell, sense);
        if (family !== null && columns.family === undefined) article.line.family ??= family;
        if (article.unknownKind !== null) unknownKinds.add(article.unknownKind);
        totals.count(article.counted, article.printed);
        lines.push(article.line);
        break;
      }
      case 'blank':
      case 'header':
        break;
    }
  }
  const isPageMissing = seen.page < seen.pages;
  const isTotalMissing = seen.subTotals > 0 && !seen.isDone && layout.dialect.totalled;
  if (isPageMissing || isTotalMissing) throw refuse('truncated', lastLine);
  const warnings = [...unknownKinds].map(
    (kind) =>
      `Le type de ligne « ${kind} » n’est pas connu : ces lignes comptent dans le chiffre d’affaires.`,
  );
  return { dialect: layout.dialect.id, lines, totals, warnings, titleZ: sense.titleZ };
};
