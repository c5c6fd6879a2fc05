import { parse } from 'csv-parse/sync';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { recogniseColumns } from './fields.ts';

/** Rows by the number that a spreadsheet shows beside them. */
export type LibraryTable = { headings: string[]; rows: { line: number; cells: string[] }[] };

const SEPARATORS = [';', '\t', '|', ','] as const;
const LOOKED_AT = 20;
const MOST_ROWS = 50_000;

/** The sign that parts most lines in the most columns. */
const separatorOf = (text: string): string => {
  const lines = text.split(/\r?\n/, LOOKED_AT).filter((line) => line.trim() !== '');
  const counted = SEPARATORS.map((separator) => ({
    separator,
    count: lines.reduce((total, line) => total + Math.min(line.split(separator).length - 1, 40), 0),
  }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
};

/** The line with the most headings that are known; else the first that is filled. */
const headingsAt = (rows: readonly string[][]): number => {
  const known = rows
    .slice(0, LOOKED_AT)
    .map((cells) => recogniseColumns(cells).filter((field) => field !== null).length);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  return rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length >= 2);
};

/** A table out of separated text, its headings wherever they stand among the first lines. */
export const readTable = (text: string): Outcome<LibraryTable> => {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, delimiter: separatorOf(text), relax_column_count: true, trim: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(
      'LIBRARY.UNREADABLE',
      `ce fichier n’est pas un tableau lisible (${detail}). Rien n’a été importé.`,
    );
  }
  const at = headingsAt(rows);
  const headings = rows[at];
  if (headings === undefined) {
    return fail(
      'LIBRARY.EMPTY',
      'ce fichier ne contient pas de tableau avec une ligne de titres. Rien n’a été importé.',
    );
  }
  const lines = rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length > MOST_ROWS) {
    return fail(
      'LIBRARY.TOO_LONG',
      `ce fichier a ${lines.length} lignes, plus que les 50 000 acceptées. Rien n’a été importé.`,
    );
  }
  return succeed({ headings, rows: lines });
};
