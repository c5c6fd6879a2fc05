import { read, utils, type CellObject, type DenseWorkSheet, type WorkSheet } from '@e965/xlsx';
import { cellText } from './cell-text.ts';

const MOST_ROWS = 200_000;

/** Rows of a sheet from its first line on, so that a row's number is the one that Excel shows. */
const rowsOf = (sheet: WorkSheet, is1904: boolean): string[][] => {
  const reference = sheet['!ref'];
  if (reference === undefined) return [];
  const { s, e } = utils.decode_range(reference);
  const cells: (CellObject[] | undefined)[] = (sheet as DenseWorkSheet)['!data'];
  const width = e.c - s.c + 1;
  return Array.from({ length: Math.min(e.r + 1, MOST_ROWS) }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => cellText(cells[row]?.[s.c + column], is1904)),
  );
};

const LEAST_COLUMNS = 3;

/** A heading and a line at least, of three columns or more. */
const holdsTable = (rows: readonly (readonly string[])[]): boolean =>
  rows.filter((cells) => cells.filter((cell) => cell !== '').length >= LEAST_COLUMNS).length >= 2;

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const printed = (cells: readonly string[]): string =>
  cells.every((cell) => cell === '') ? '' : cells.map(quoted).join(';');

/** The first table of a workbook as separated text in UTF-8; null where no sheet holds one. */
export const tableText = (bytes: Uint8Array): Uint8Array | null => {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    sheetRows: MOST_ROWS,
  });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const rows = sheet === undefined ? [] : rowsOf(sheet, is1904);
    if (holdsTable(rows)) return new TextEncoder().encode(`${rows.map(printed).join('\r\n')}\r\n`);
  }
  return null;
};
