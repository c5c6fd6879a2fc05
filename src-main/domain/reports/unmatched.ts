import { column, summed } from './columns.ts';
import type { Cell, ReportBody, ReportRow } from './report.ts';
import { rowsOf, sectionOf, totalsOf } from './totals.ts';
import type { ReportWords } from './words.ts';

export type UnlinkedItem = {
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
  isIgnored: boolean;
  lineCount: number;
  quantity: number;
  amountCents: number;
  firstDay: string;
  lastDay: string;
};

const rowOf = (item: UnlinkedItem): ReportRow => {
  const cells: Cell[] = [
    item.code,
    item.label,
    item.family,
    item.lineCount,
    item.quantity,
    item.amountCents,
    item.firstDay,
    item.lastDay,
  ];
  return {
    cells,
    state: item.isIgnored ? 'ignored' : 'unmatched',
    subject: { itemKey: item.itemKey },
  };
};

/** References that no drink stands behind, by revenue: those to match first, those ignored after. */
export const unmatchedReport = (items: readonly UnlinkedItem[], words: ReportWords): ReportBody => {
  const columns = [
    column('code', words.code, 'code'),
    column('label', words.label, 'text'),
    column('family', words.family, 'text'),
    summed('lines', words.lines, 'integer'),
    summed('quantity', words.quantity, 'quantity'),
    summed('inclVat', words.inclVat, 'money'),
    column('firstDay', words.firstDay, 'day'),
    column('lastDay', words.lastDay, 'day'),
  ];
  const sorted = items.toSorted(
    (a, b) => b.amountCents - a.amountCents || a.label.localeCompare(b.label, 'fr'),
  );
  const sections = [
    { title: words.itemsToMatch, isIgnored: false },
    { title: words.ignoredItems, isIgnored: true },
  ].flatMap(({ title, isIgnored }) => {
    const rows = sorted.filter((item) => item.isIgnored === isIgnored).map(rowOf);
    return rows.length === 0 ? [] : [sectionOf(columns, title, rows, words.subtotal)];
  });
  const amountOf = (isIgnored: boolean): number =>
    items.reduce((sum, item) => sum + (item.isIgnored === isIgnored ? item.amountCents : 0), 0);
  return {
    ...words.titles.unmatched,
    columns,
    highlights: [
      { label: words.itemsToMatch, kind: 'money', value: amountOf(false) },
      { label: words.ignoredItems, kind: 'money', value: amountOf(true) },
    ],
    sections,
    totals: totalsOf(columns, rowsOf(sections), words.total),
    notes: [words.unmatchedNote, words.ignoredNote],
  };
};
