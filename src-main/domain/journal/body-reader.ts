import { readArticle, type FileSense } from './article.ts';
import { announcedBy, type TotalRow } from './announced.ts';
import { createCutGuard } from './cut-guard.ts';
import { namedDay } from './day-of-file.ts';
import type { Said } from './kinds.ts';
import type { Layout } from './layout.ts';
import { withoutAccents } from './plain-text.ts';
import { refuse } from './problems.ts';
import { rowPatterns } from './dialects.ts';
import { createClassifier, type RowClass, type TotalScope } from './row-class.ts';
import type { Row } from './separated-rows.ts';
import { createTotals, type Announced } from './totals.ts';
import type { Check, Line } from './types.ts';

export type Body = {
  dialect: string;
  lines: Line[];
  checks: Check[];
  warnings: string[];
  titleZ: string | null;
};

export type Surroundings = { titles: ReadonlySet<string>; lastTotalLine: number; sense: FileSense };

export const unknownKindWarning = (kind: string): string =>
  `Le type de ligne « ${kind} » n’est pas connu : ces lignes comptent dans le chiffre d’affaires.`;

const AFTER_TOTAL = 'Des lignes suivent le total général : elles n’ont pas été lues.';

/** Reads the rows under a header one after another. */
export const createBodyReader = (layout: Layout, { titles, lastTotalLine, sense }: Surroundings) => {
  const { columns } = layout;
  const totals = createTotals();
  const guard = createCutGuard(layout.width, columns.kind);
  const classifier = createClassifier({ columns, header: layout.header, titles });
  const lines: Line[] = [];
  const unknownKinds = new Set<string>();
  const pages = { last: 0, of: 0 };
  const seen = { subTotals: 0, carriedOut: 0, carriedIn: 0, after: 0 };
  let isDone = false;
  let isClosed = false;
  let family: string | null = null;
  let isTenderBlock = false;

  const cellOf = (row: Row, column: number | undefined): string =>
    column === undefined ? '' : (row.cells[column] ?? '');

  const ticketKey = (row: Row): string =>
    [columns.z, columns.till, columns.ticket].map((column) => cellOf(row, column)).join('\u0000');

  const checks: Record<TotalScope, (row: Row, total: Announced) => void> = {
    grand: (_row, total) => {
      totals.checkWhole(total);
      isDone = true;
      isClosed = true;
    },
    bare: (row, total) => {
      if (row.line < lastTotalLine) {
        seen.subTotals++;
        totals.checkBlock(total);
        return;
      }
      isDone = totals.checkLast(total);
      isClosed = true;
    },
    sub: (_row, total) => {
      seen.subTotals++;
      totals.checkBlock(total);
    },
    carryOut: (_row, total) => {
      seen.carriedOut++;
      totals.checkWhole(total);
    },
    carryIn: (_row, total) => {
      seen.carriedIn++;
      totals.checkWhole(total);
    },
    ticket: (row, total) => {
      totals.checkTicket(total, ticketKey(row));
    },
    any: (_row, total) => {
      seen.subTotals++;
      totals.checkBlock(total);
    },
    unnamed: (_row, total) => {
      totals.checkBlock(total);
    },
    other: () => undefined,
  };

  const readLine = (row: Row, said: Said): void => {
    guard.check(row);
    if (row.isCut && said.meaning === null) throw refuse('truncated', row.line);
    if (said.meaning === 'tender' || said.meaning === 'training') return;
    if (said.meaning === 'total') {
      const total: TotalRow = { type: 'total', scope: 'ticket', name: 'total', figure: null };
      totals.checkTicket(announcedBy(row, total, sense), ticketKey(row));
      return;
    }
    const { line, counted, printed } = readArticle(row, said, sense);
    if (family !== null && columns.family === undefined) line.family ??= family;
    if (said.meaning === null) unknownKinds.add(said.printed);
    totals.count(counted, printed, ticketKey(row));
    lines.push(line);
  };

  const readTotal = (row: Row, found: TotalRow, said: Said): void => {
    guard.checkEnd(row);
    if (isTenderBlock) return;
    const isOfTenders = rowPatterns.tender.test(
      withoutAccents(found.name).replace(/^(?:sous[- ])?total\s+/i, ''),
    );
    if (isOfTenders) return;
    const total = announcedBy(row, found, sense);
    if (found.scope === 'any' && !totals.fitsSomewhere(total)) {
      readLine(row, said);
      return;
    }
    checks[found.scope](row, total);
  };

  const readFamily = (row: Row, name: string): void => {
    // A date or a number alone is what is left of a line, no family.
    if (/^\d/.test(name)) guard.check(row);
    guard.checkEnd(row);
    const day = namedDay({ line: row.line, text: name });
    if (day !== null && day !== sense.fallbackDay()) throw refuse('period-not-a-day', row.line);
    if (day !== null) return;
    isTenderBlock = rowPatterns.tenderFamily.test(withoutAccents(name));
    family = name;
    classifier.know(name);
    totals.closeBlock();
  };

  const readRow = (row: Row, found: RowClass, said: Said): void => {
    switch (found.type) {
      case 'page':
        pages.last = Math.max(pages.last, found.page);
        pages.of = Math.max(pages.of, found.of);
        break;
      case 'family':
        readFamily(row, found.name);
        break;
      case 'stray':
        if (/^\d/.test(row.cells[0] ?? '')) guard.check(row);
        guard.checkEnd(row);
        break;
      case 'total':
        readTotal(row, found, said);
        break;
      case 'article':
        if (!isTenderBlock) readLine(row, said);
        break;
      case 'tender':
        guard.checkEnd(row);
        break;
      case 'blank':
        if (row.cells.length > 1) guard.checkEnd(row);
        break;
      case 'note':
      case 'header':
        break;
    }
  };

  const isWhole = (): boolean => {
    if (pages.last < pages.of) return false;
    const isAnnounced = layout.dialect.isTotalled && (seen.subTotals > 0 || seen.carriedOut > 0);
    return isClosed || !(isAnnounced || seen.carriedOut > seen.carriedIn);
  };

  return {
    read: (row: Row): void => {
      const said = layout.kinds(row);
      const found = classifier.classify(row, said);
      if (isDone && found.type !== 'page') {
        if (found.type === 'article') seen.after++;
        return;
      }
      readRow(row, found, said);
    },
    /** Throws `truncated` where a page or the grand total is missing. */
    end: (lastLine: number): Body => {
      if (!isWhole()) throw refuse('truncated', lastLine);
      const warnings = [...unknownKinds].map(unknownKindWarning);
      if (seen.after > 0) warnings.push(AFTER_TOTAL);
      return {
        dialect: layout.dialect.id,
        lines,
        checks: totals.checks,
        warnings,
        titleZ: sense.titleZ,
      };
    },
  };
};
