import { isHeader, namesOf } from '../headings.ts';
import { decimalIn } from '../numeric-columns.ts';
import type { Decimal } from '../numbers.ts';
import { guarded } from '../problems.ts';
import { separatedRows, type Row } from '../separated-rows.ts';
import type { Source } from '../source.ts';
import type { Separator } from '../types.ts';
import { usualSeparator } from '../usual-separator.ts';
import { looksLikeDates, looksLikeNumbers, valuesOf } from './column-values.ts';
import { firstRows, namingRow, usualWidth } from './first-rows.ts';
import type { Pointing, PreviewLine } from './preview-types.ts';
import { shapeOfSource } from './shape.ts';

const SHOWN_LINES = 30;

/** A file cut into columns, as the manager pointed at them or as they were found. */
export type CutFile = {
  source: Source;
  separator: Separator;
  headerLine: number | null;
  header: Row | null;
  /** The first rows under the header. */
  rows: Row[];
  width: number;
};

const cellsOf = (text: string, separator: Separator): string[] => {
  const whole = guarded(() => [...separatedRows([{ line: 1, text, end: '\n' }], separator)][0]?.cells);
  return 'value' in whole && whole.value !== undefined ? whole.value : text.split(separator);
};

/** The first physical lines, as received. */
export const shownLines = (source: Source, separator: Separator): PreviewLine[] =>
  source.first(SHOWN_LINES).map(({ line, text }) => ({ line, text, cells: cellsOf(text, separator) }));

export const cutAsPointed = (source: Source, pointing: Pointing): CutFile => {
  const separator = pointing.separator ?? shapeOfSource(source).separator ?? usualSeparator(source);
  const all = firstRows(source, separator);
  const naming = all.find((row) => isHeader(namesOf(row))) ?? namingRow(all);
  const headerLine = pointing.headerLine === undefined ? (naming?.line ?? null) : pointing.headerLine;
  const header = all.find(({ line }) => line === headerLine) ?? null;
  const rows = firstRows(source, separator, headerLine ?? 0);
  const width = Math.max(usualWidth(rows), header?.cells.length ?? 0);
  return { source, separator, headerLine, header, rows, width };
};

export const columnsOf = ({ width }: CutFile): number[] =>
  Array.from({ length: width }, (_, column) => column);

/** The decimal mark that the columns of figures tell together. */
export const decimalOf = (file: CutFile): Decimal => {
  const figures = columnsOf(file).filter((column) => {
    const values = valuesOf(file.rows, column);
    const isNumeric = looksLikeNumbers(values, ',') || looksLikeNumbers(values, '.');
    return isNumeric && !looksLikeDates(values);
  });
  return decimalIn(figures, file.rows, file.separator === ',' ? '.' : ',');
};
