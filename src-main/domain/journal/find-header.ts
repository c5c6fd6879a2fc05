import { asHeader, type HeaderRow } from './columns.ts';
import { fixedCells, rulerColumns, separatedRows, type PhysicalLine, type Row } from './records.ts';
import type { Separator } from './types.ts';

const LOOKED_AT = 60;
const SEPARATORS: readonly Separator[] = [';', '\t', '|', ','];

/** A file cut into rows, with the header that names its columns. */
export type Table = {
  separator: Separator | null;
  rows: Row[];
  header: HeaderRow;
  isQuoted: boolean;
};

const recognised = ({ headings }: HeaderRow): number => headings.filter((heading) => heading !== null).length;

const firstHeader = (rows: readonly Row[]): HeaderRow | null => {
  for (const row of rows) {
    const header = asHeader(row);
    if (header !== null) return header;
  }
  return null;
};

const byRuler = (lines: readonly PhysicalLine[]): Table | null => {
  for (const [index, { text }] of lines.slice(0, LOOKED_AT).entries()) {
    const starts = rulerColumns(text);
    const above = lines[index - 1];
    if (starts === null || above === undefined) continue;
    const toRow = (line: PhysicalLine): Row => ({ line: line.line, cells: fixedCells(line.text, starts) });
    const header = asHeader(toRow(above));
    if (header === null) continue;
    const rows = lines.filter((line) => rulerColumns(line.text) === null).map(toRow);
    return { separator: null, rows, header, isQuoted: false };
  }
  return null;
};

/** The separator whose first rows name the most columns. Null where no header is recognised. */
export const findTable = (lines: readonly PhysicalLine[]): Table | null => {
  const ruled = byRuler(lines);
  if (ruled !== null) return ruled;
  let best: { separator: Separator; header: HeaderRow } | null = null;
  for (const separator of SEPARATORS) {
    const header = firstHeader(
      lines
        .slice(0, LOOKED_AT)
        .filter(({ text }) => text.includes(separator))
        .flatMap((line) => separatedRowsOrNone(line, separator)),
    );
    if (header !== null && (best === null || recognised(header) > recognised(best.header))) {
      best = { separator, header };
    }
  }
  if (best === null) return null;
  const rows = separatedRows(lines, best.separator);
  const header = firstHeader(rows) ?? best.header;
  const headerText = lines[header.row.line - 1]?.text ?? '';
  return { separator: best.separator, rows, header, isQuoted: headerText.trimStart().startsWith('"') };
};

/** A heading never runs over a line: a line that opens a quote without closing it is no header. */
const separatedRowsOrNone = (line: PhysicalLine, separator: string): Row[] =>
  (line.text.split('"').length - 1) % 2 === 0 ? separatedRows([line], separator) : [];
