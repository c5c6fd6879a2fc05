import { announcedBy, type TotalRow } from './announced.ts';
import type { FileSense } from './article.ts';
import { rowPatterns } from './dialects.ts';
import { withoutAccents } from './plain-text.ts';
import type { RowClass, TotalScope } from './row-class.ts';
import type { Row } from './separated-rows.ts';
import type { Announced, Totals } from './totals.ts';

type Page = Extract<RowClass, { type: 'page' }>;

export type TotalsGiven = {
  totals: Totals;
  sense: FileSense;
  /** Where the last lone « TOTAL » stands: those before are sub-totals. Dear to find out. */
  lastTotalLine: () => number;
  /** Whether a file with sub-totals or carries must end with a grand total. */
  isTotalled: boolean;
};

const isOfTenders = ({ name }: TotalRow): boolean =>
  rowPatterns.tender.test(withoutAccents(name).replace(/^(?:sous[- ])?total\s+/i, ''));

/** Holds the totals that a file prints against its lines, and knows whether the last one was met. */
export const createPrintedTotals = ({ totals, sense, lastTotalLine, isTotalled }: TotalsGiven) => {
  const pages = { last: 0, of: 0 };
  const seen = { subTotals: 0, carriedOut: 0, carriedIn: 0 };
  let isDone = false;
  let isClosed = false;

  const checkSubTotal = (total: Announced): void => {
    seen.subTotals++;
    totals.checkBlock(total);
  };

  const checkBare = (line: number, total: Announced): void => {
    if (line < lastTotalLine()) {
      checkSubTotal(total);
      return;
    }
    isDone = totals.checkLast(total);
    isClosed = true;
  };

  const check = (scope: TotalScope, line: number, total: Announced): void => {
    switch (scope) {
      case 'grand':
        totals.checkWhole(total);
        isDone = true;
        isClosed = true;
        break;
      case 'bare':
        checkBare(line, total);
        break;
      case 'carryOut':
        seen.carriedOut++;
        totals.checkWhole(total);
        break;
      case 'carryIn':
        seen.carriedIn++;
        totals.checkWhole(total);
        break;
      case 'ticket':
        totals.checkTicket(total);
        break;
      case 'sub':
      case 'any':
        checkSubTotal(total);
        break;
      case 'unnamed':
        totals.checkBlock(total);
        break;
      case 'other':
        break;
    }
  };

  return {
    /** False where the row is a sale named like a total. Throws `totals-disagree`. */
    read: (row: Row, found: TotalRow): boolean => {
      if (isOfTenders(found)) return true;
      const total = announcedBy(row, found, sense);
      if (found.scope === 'any' && !totals.fitsSomewhere(total)) return false;
      check(found.scope, row.line, total);
      return true;
    },
    /** The total of a ticket that its kind column tells. */
    readTicket: (row: Row): void => {
      const total: TotalRow = { type: 'total', scope: 'ticket', name: 'total', figure: null };
      totals.checkTicket(announcedBy(row, total, sense));
    },
    /** Whether a row without a code has the figures of all the lines above it; it is held as their total. */
    readUnnamed: (row: Row, name: string): boolean => {
      const found: TotalRow = { type: 'total', scope: 'grand', name, figure: null };
      const total = announcedBy(row, found, sense);
      if (!totals.isSumOfAll(total)) return false;
      totals.checkBlock(total);
      return true;
    },
    turnPage: ({ page, of }: Page): void => {
      pages.last = Math.max(pages.last, page);
      pages.of = Math.max(pages.of, of);
    },
    /** Whether the grand total was met: nothing after it is a sale. */
    isDone: (): boolean => isDone,
    /** False where a page or the grand total is missing. */
    isWhole: (): boolean => {
      if (pages.last < pages.of) return false;
      const isAnnounced = isTotalled && (seen.subTotals > 0 || seen.carriedOut > 0);
      return isClosed || !(isAnnounced || seen.carriedOut > seen.carriedIn);
    },
  };
};
