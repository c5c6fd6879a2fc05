import type { Columns } from './column-evidence.ts';
import { rowPatterns } from './dialects.ts';
import type { Said } from './kinds.ts';
import { plain, withoutAccents } from './plain-text.ts';
import type { Row } from './separated-rows.ts';

/** `any` is a total only where the lines come to it. */
export type TotalScope =
  'grand' | 'bare' | 'sub' | 'carryOut' | 'carryIn' | 'ticket' | 'other' | 'any' | 'unnamed';

export type RowClass =
  | { type: 'blank' | 'header' | 'note' | 'stray' | 'article' | 'tender' }
  | { type: 'family'; name: string }
  | { type: 'page'; page: number; of: number }
  | { type: 'total'; scope: TotalScope; name: string; figure: string | null };

const RULE = /^[-=_*+|\s]+$/;

const pageOf = (said: string): RowClass | null => {
  const found = rowPatterns.page.exec(said);
  return found ? { type: 'page', page: Number(found[1]), of: Number(found[2]) } : null;
};

const scopeOf = (said: string): TotalScope | null => {
  if (rowPatterns.grandTotal.test(said)) return 'grand';
  if (rowPatterns.bareTotal.test(said)) return 'bare';
  if (rowPatterns.carryOut.test(said)) return 'carryOut';
  if (rowPatterns.carryIn.test(said)) return 'carryIn';
  if (rowPatterns.subTotal.test(said)) return 'sub';
  return rowPatterns.otherTotal.test(said) ? 'other' : null;
};

/** A title told again fills at most so many fields. */
const LONGEST_TITLE = 3;

/** Longer texts are no total: they are not worth a look. */
const LONGEST_TOTAL = 200;

const withoutTail = (text: string): string =>
  withoutAccents(text.slice(0, LONGEST_TOTAL))
    .replace(/^[*\-=\s]+|[\s:.*=-]+$/g, '')
    .replace(/\s+/g, ' ');

/** `Total TTC : 6 751,00 €` in one cell. */
const FIGURE_IN_TEXT = /^(.*?[a-z)])\s*[:=]?\s*([-(]?\d[\d\s\u00a0\u202f.,']*-?\)?\s*(?:€|EUR)?)$/i;

/** Whether a text is one that only a total bears; for fixed width, where it may run over its columns. */
export const isTotalText = (text: string): boolean => {
  const said = withoutTail(text);
  return scopeOf(said) !== null || /^total\b/i.test(said);
};

/** Whether a line is text from end to end: a page, a footer. */
export const isProseText = (text: string): boolean => {
  const said = withoutAccents(text);
  return rowPatterns.page.test(said) || /^(?:edite|imprime|genere|printed)/i.test(said);
};

export const isGrandText = (text: string): 'grand' | 'bare' | null => {
  const scope = scopeOf(withoutTail(text));
  return scope === 'grand' || scope === 'bare' ? scope : null;
};

export type Classifier = {
  classify(row: Row, said: Said): RowClass;
  /** Families seen so far: `TOTAL VINS` is theirs. */
  know(family: string): void;
};

export type Expected = { columns: Columns; header: readonly string[]; titles: ReadonlySet<string> };

/** Says what each row under the header is. A row with a code is an article, whatever its label says. */
export const createClassifier = ({ columns, header, titles }: Expected): Classifier => {
  const families = new Set<string>();
  const hasCodes = columns.code !== undefined;
  const at = (row: Row, column: number | undefined): string =>
    column === undefined ? '' : (row.cells[column] ?? '');

  const headings = [columns.label, columns.quantity].flatMap((column) =>
    column === undefined ? [] : { column, text: (header[column] ?? '').toLowerCase() },
  );
  const isHeaderAgain = (row: Row): boolean =>
    header.length > 0 &&
    headings.every(({ column, text }) => {
      const cell = at(row, column);
      return cell !== '' && cell.length === text.length && cell.toLowerCase() === text;
    });

  const totalScope = (text: string): TotalScope | null => {
    const said = withoutTail(text);
    const scope = scopeOf(said);
    if (scope !== null || !/^total\b/i.test(said)) return scope;
    return hasCodes || families.has(plain(said.slice('total'.length))) ? 'sub' : 'any';
  };

  const totalOf = (text: string): RowClass | null => {
    const scope = totalScope(text);
    return scope === null ? null : { type: 'total', scope, name: text, figure: null };
  };

  const familyOf = (text: string): RowClass => ({
    type: 'family',
    name: text.replace(/\s*\(suite\)\s*$/i, '').replace(rowPatterns.family, ''),
  });

  const loneText = (text: string): RowClass => {
    if (titles.has(plain(text))) return { type: 'note' };
    const said = withoutAccents(text);
    const page = pageOf(said);
    if (page !== null) return page;
    const withFigure = text.length > LONGEST_TOTAL ? null : FIGURE_IN_TEXT.exec(text);
    const scope = withFigure?.[1] === undefined ? null : scopeOf(withoutTail(withFigure[1]));
    if (withFigure !== null && scope !== null) {
      return { type: 'total', scope, name: withFigure[1] ?? text, figure: withFigure[2] ?? null };
    }
    const total = totalOf(text);
    if (total !== null) return total;
    if (rowPatterns.footer.test(said)) return { type: 'note' };
    return columns.family === undefined ? familyOf(text) : { type: 'stray' };
  };

  const isTicketed = (row: Row): boolean => at(row, columns.ticket) !== '';

  const isTender = (row: Row, text: string): boolean =>
    rowPatterns.tenderFamily.test(withoutAccents(at(row, columns.family))) ||
    rowPatterns.tender.test(withoutTail(text));

  /** A row without code or label, or with one of them only. */
  const uncoded = (row: Row, said: Said, text: string): RowClass => {
    const isTotal = totalOf(text);
    if (said.isExplicit) return { type: 'article' };
    if (isTotal?.type === 'total') {
      const ofTicket = isTicketed(row) && isTotal.scope !== 'carryIn' && isTotal.scope !== 'carryOut';
      return ofTicket ? { ...isTotal, scope: 'ticket' } : isTotal;
    }
    if (isTender(row, text)) return { type: 'tender' };
    if (isTicketed(row)) return { type: 'article' };
    const bare = withoutAccents(text);
    return pageOf(bare) ?? (rowPatterns.footer.test(bare) ? { type: 'note' } : { type: 'article' });
  };

  const isTitleAgain = (row: Row, filled: readonly number[]): boolean =>
    titles.size > 0 && filled.length <= LONGEST_TITLE && titles.has(plain(row.cells.join('')));

  /** Most rows: a code, a label, figures, and more than a title could hold. */
  const isPlainArticle = (row: Row): boolean => {
    if (at(row, columns.code) === '' || at(row, columns.label) === '') return false;
    if (!/\d/.test(at(row, columns.quantity))) return false;
    let filled = 0;
    for (const cell of row.cells) if (cell !== '' && ++filled > LONGEST_TITLE) return true;
    return false;
  };

  /** `Famille;VINS` in two fields. */
  const familyIn = (row: Row, [first = 0, second = 0, ...more]: readonly number[]): string | null => {
    const heading = withoutAccents(row.cells[first] ?? '');
    const isFamily = more.length === 0 && /^(?:famille|rayon|categorie|groupe)\s*:?$/i.test(heading);
    return isFamily ? (row.cells[second] ?? '') : null;
  };

  const isNamedOnly = (filled: readonly number[]): boolean =>
    filled.every((column) => column === columns.code || column === columns.label);

  return {
    know: (family) => {
      families.add(plain(family));
    },
    classify: (row, said) => {
      if (isHeaderAgain(row)) return { type: 'header' };
      if (isPlainArticle(row)) return { type: 'article' };
      const filled = row.cells.flatMap((cell, column) => (cell === '' ? [] : [column]));
      const [first] = filled;
      if (first === undefined || row.cells.every((cell) => cell === '' || RULE.test(cell))) {
        return { type: 'blank' };
      }
      const code = at(row, columns.code);
      const label = at(row, columns.label);
      const firstText = row.cells[first] ?? '';
      if (filled.length === 1) return loneText(firstText);
      if (isTitleAgain(row, filled)) return { type: 'note' };
      const family = familyIn(row, filled);
      if (family !== null) return familyOf(family);
      if (code !== '' && label !== '') {
        const isFamily = isNamedOnly(filled) && columns.family === undefined;
        return isFamily ? familyOf(label) : { type: 'article' };
      }
      const text = label || code;
      if (text === '' && !isTicketed(row)) {
        const named = totalOf(firstText);
        return named ?? { type: 'total', scope: 'unnamed', name: 'total', figure: null };
      }
      return uncoded(row, said, text || firstText);
    },
  };
};
