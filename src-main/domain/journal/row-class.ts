import { asHeader, type Columns } from './columns.ts';
import { rowPatterns, withoutAccents } from './dialects.ts';
import type { Row } from './records.ts';

export type RowClass =
  | { type: 'blank' | 'header' | 'note' | 'article' }
  | { type: 'family'; name: string }
  | { type: 'page'; page: number; of: number }
  | { type: 'total'; scope: 'grand' | 'sub' | 'carry'; name: string };

const isRule = (text: string): boolean => /^[-=_*+|\s]+$/.test(text);

const pageOf = (text: string): RowClass | null => {
  const found = rowPatterns.page.exec(text);
  return found ? { type: 'page', page: Number(found[1]), of: Number(found[2]) } : null;
};

const totalOf = (text: string, isUncoded: boolean): RowClass | null => {
  const said = withoutAccents(text).replace(/[:.\s]+$/, '');
  if (rowPatterns.grandTotal.test(said)) return { type: 'total', scope: 'grand', name: text };
  if (rowPatterns.carryOut.test(said) || rowPatterns.carryIn.test(said)) {
    return { type: 'total', scope: 'carry', name: text };
  }
  const isSub = rowPatterns.subTotal.test(said) || (isUncoded && /^total\b/i.test(said));
  return isSub ? { type: 'total', scope: 'sub', name: text } : null;
};

/** A lone text is a page footer, a note, or the name of the family that follows. */
const loneText = (text: string, columns: Columns): RowClass => {
  const page = pageOf(withoutAccents(text));
  if (page !== null) return page;
  const isNote = rowPatterns.footer.test(withoutAccents(text)) || columns.family !== undefined;
  return isNote ? { type: 'note' } : { type: 'family', name: text };
};

/** What a row under the header is. A row with a code is an article, whatever its label says. */
export const classify = (row: Row, columns: Columns): RowClass => {
  const filled = row.cells.filter((cell) => cell !== '');
  const [first] = filled;
  if (first === undefined || filled.every(isRule)) return { type: 'blank' };
  if (asHeader(row) !== null) return { type: 'header' };

  const code = columns.code === undefined ? '' : (row.cells[columns.code] ?? '');
  const label = columns.label === undefined ? '' : (row.cells[columns.label] ?? '');
  const hasCodes = columns.code !== undefined;
  if (filled.length === 1) {
    const total = totalOf(first, hasCodes);
    return total ?? loneText(first, columns);
  }
  if (code !== '' && label !== '') return { type: 'article' };
  return totalOf(label === '' ? first : label, hasCodes && code === '') ?? { type: 'article' };
};
