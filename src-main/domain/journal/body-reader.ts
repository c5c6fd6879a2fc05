import { cellAt, createArticleReader, type FileSense } from './article.ts';
import type { BodyEnd } from './body.ts';
import type { Columns } from './column-evidence.ts';
import { createCutGuard } from './cut-guard.ts';
import { createKindMemory } from './cut-kind.ts';
import { namedDay } from './day-of-file.ts';
import { rowPatterns } from './dialects.ts';
import type { Said } from './kinds.ts';
import type { Layout } from './layout.ts';
import type { Notice } from './notices.ts';
import { withoutAccents } from './plain-text.ts';
import { createPrintedTotals } from './printed-totals.ts';
import { refuse } from './problems.ts';
import { createClassifier, type RowClass } from './row-class.ts';
import { createSanity } from './sanity/sanity.ts';
import type { Row } from './separated-rows.ts';
import { createTotals } from './totals.ts';
import type { Line } from './types.ts';
import { createUnknownKinds } from './unknown-kinds.ts';

export type Surroundings = {
  titles: ReadonlySet<string>;
  lastTotalLine: () => number;
  sense: FileSense;
};

/** One or two letters that are no rule drawn across the page: the file ends where another line began. */
const isBitOfText = ({ cells: [only = ''] }: Row): boolean => only !== '' && only.length <= 2;

const hasFigures = (row: Row, { quantity, amountInclVat, amountExclVat }: Columns): boolean =>
  [quantity, amountInclVat, amountExclVat].some((column) => cellAt(row, column) !== '');

/** Says where another ticket begins; Z, till and number identify one. */
const createTicketWatch = (columns: Columns) => {
  let z = '';
  let till = '';
  let ticket = '';
  return (row: Row): boolean => {
    const nextZ = cellAt(row, columns.z);
    const nextTill = cellAt(row, columns.till);
    const nextTicket = cellAt(row, columns.ticket);
    if (nextTicket === ticket && nextZ === z && nextTill === till) return false;
    z = nextZ;
    till = nextTill;
    ticket = nextTicket;
    return true;
  };
};

/** Reads the rows under a header one after another. */
export const createBodyReader = (layout: Layout, { titles, lastTotalLine, sense }: Surroundings) => {
  const { columns } = layout;
  const totals = createTotals();
  const { isTotalled } = layout.dialect;
  const printedTotals = createPrintedTotals({ totals, sense, lastTotalLine, isTotalled });
  const guard = createCutGuard(layout.width);
  const kindMemory = createKindMemory();
  const classifier = createClassifier({ columns, header: layout.header, titles });
  const isOtherTicket = createTicketWatch(columns);
  const readArticle = createArticleReader(sense);
  const unknownKinds = createUnknownKinds();
  const sanity = createSanity(sense);
  let linesAfterTotal = 0;
  let unnamedTotal: Notice | null = null;
  let family: string | null = null;
  let isTenderBlock = false;

  const readLine = (row: Row, said: Said): Line | null => {
    guard.check(row);
    if (row.isCut && (said.meaning === null || endsInCutKind(row, said))) throw refuse('truncated', row.line);
    kindMemory.learn(said);
    if (said.meaning === 'tender' || said.meaning === 'training') return null;
    if (isOtherTicket(row)) totals.openTicket();
    if (said.meaning === 'total') {
      printedTotals.readTicket(row);
      return null;
    }
    if (isUncodedTotal(row, said)) return null;
    const { line, counted, printed } = readArticle(row, said);
    if (family !== null && columns.family === undefined) line.family ??= family;
    if (said.meaning === null) unknownKinds.add(said.printed);
    totals.count({ counted, printed });
    sanity.see(row, line);
    return line;
  };

  const endsInCutKind = ({ cells }: Row, said: Said): boolean =>
    cells.findLastIndex((cell) => cell !== '') === columns.kind && kindMemory.looksCut(said);

  /** A till may name its total as it likes: the figures tell it. */
  const isUncodedTotal = (row: Row, said: Said): boolean => {
    if (columns.code === undefined || said.isExplicit || cellAt(row, columns.code) !== '') return false;
    if (cellAt(row, columns.ticket) !== '') return false;
    const label = cellAt(row, columns.label);
    if (!printedTotals.readUnnamed(row, label)) return false;
    unnamedTotal ??= { code: 'unnamed-total', line: row.line, label };
    return true;
  };

  const readFamily = (row: Row, name: string): void => {
    // A date or a number alone is what is left of a line, no family.
    if (/^\d/.test(name)) guard.check(row);
    guard.checkEnd(row);
    const day = namedDay({ line: row.line, text: name });
    if (day !== null && day !== sense.fallbackDay()) throw refuse('period-not-a-day', row.line);
    if (day !== null) return;
    isTenderBlock = rowPatterns.tenderFamily.test(withoutAccents(name));
    // Nothing stands under it.
    if (row.isCut) throw refuse('truncated', row.line);
    family = name;
    classifier.know(name);
    totals.closeBlock();
  };

  const readTotal = (row: Row, found: Extract<RowClass, { type: 'total' }>, said: Said): Line | null => {
    // Without name and figures it is no total but a line of other columns.
    if (found.scope === 'unnamed' && !hasFigures(row, columns)) guard.check(row);
    guard.checkEnd(row);
    if (isTenderBlock) return null;
    if (found.scope === 'ticket' && isOtherTicket(row)) totals.openTicket();
    return printedTotals.read(row, found) ? null : readLine(row, said);
  };

  const readRow = (row: Row, found: RowClass, said: Said): Line | null => {
    switch (found.type) {
      case 'article':
        return isTenderBlock ? null : readLine(row, said);
      case 'total':
        return readTotal(row, found, said);
      case 'page':
        printedTotals.turnPage(found);
        break;
      case 'family':
        readFamily(row, found.name);
        break;
      case 'stray':
        if (/^\d/.test(row.cells[0] ?? '')) guard.check(row);
        guard.checkEnd(row);
        break;
      case 'tender':
        guard.checkEnd(row);
        break;
      case 'blank':
        if (row.cells.length > 1 || isBitOfText(row)) guard.checkEnd(row);
        break;
      case 'note':
      case 'header':
        break;
    }
    return null;
  };

  return {
    /** The line that a row is, null where it is something else. */
    read: (row: Row): Line | null => {
      const said = layout.kinds(row);
      const found = classifier.classify(row, said);
      if (!printedTotals.isDone() || found.type === 'page') return readRow(row, found, said);
      if (found.type === 'article') linesAfterTotal++;
      return null;
    },
    /** Throws `truncated` where a page or the grand total is missing. */
    end: (lastLine: number): BodyEnd => {
      if (!printedTotals.isWhole()) throw refuse('truncated', lastLine);
      const filled = layout.isPointedAt ? null : guard.shiftedTo();
      if (filled !== null) {
        throw refuse('field-count', layout.headerLine, String(layout.width.most), String(filled));
      }
      const notices = [...unknownKinds.notices(), ...sanity.notices()];
      const asPrinted = totals.heldAsPrinted();
      if (asPrinted !== null) notices.push({ code: 'total-as-printed', line: asPrinted.line });
      if (unnamedTotal !== null) notices.push(unnamedTotal);
      if (linesAfterTotal > 0) notices.push({ code: 'after-total', lines: linesAfterTotal });
      return { checks: totals.checks(), notices, titleZ: sense.titleZ };
    },
  };
};
