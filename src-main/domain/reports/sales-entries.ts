import type { EntryLine } from '../accounting/entries.ts';
import { column, summed } from './columns.ts';
import type { Cell, ReportBody, ReportRow } from './report.ts';
import { rowsOf, sectionOf, totalsOf } from './totals.ts';
import type { ReportWords } from './words.ts';

export type ShownEntry = {
  /** Null until it is exported. */
  number: number | null;
  batch: number | null;
  day: string;
  piece: string;
  label: string;
  lines: readonly EntryLine[];
};

const rowsOfEntry = (entry: ShownEntry): ReportRow[] =>
  entry.lines.map(({ account, accountLabel, debit, credit }) => {
    const cells: Cell[] = [
      entry.number,
      entry.day,
      account,
      accountLabel,
      entry.piece,
      entry.label,
      debit,
      credit,
      entry.batch,
    ];
    return {
      cells,
      state: account === '' ? 'warning' : null,
      subject: { day: entry.day },
    };
  });

/** Entries that went out and those that are to, line by line. */
export const salesEntriesReport = (
  entries: { exported: readonly ShownEntry[]; due: readonly ShownEntry[] },
  words: ReportWords,
): ReportBody => {
  const columns = [
    column('number', words.entryNumber, 'integer'),
    column('day', words.day, 'day'),
    column('account', words.account, 'code'),
    column('accountLabel', words.accountLabel, 'text'),
    column('piece', words.piece, 'code'),
    column('label', words.entryLabel, 'text'),
    summed('debit', words.debit, 'money'),
    summed('credit', words.credit, 'money'),
    column('batch', words.batchNumber, 'integer'),
  ];
  const sections = [
    { title: words.exportedEntries, of: entries.exported },
    { title: words.dueEntries, of: entries.due },
  ].flatMap(({ title, of }) => {
    const rows = of.flatMap(rowsOfEntry);
    return rows.length === 0 ? [] : [sectionOf(columns, title, rows, words.subtotal)];
  });
  const rows = rowsOf(sections);
  return {
    ...words.titles['sales-entries'],
    columns,
    highlights: [
      { label: words.exportedEntries, kind: 'integer', value: entries.exported.length },
      { label: words.dueEntries, kind: 'integer', value: entries.due.length },
      { label: words.entryLines, kind: 'integer', value: rows.length },
    ],
    sections,
    totals: totalsOf(columns, rows, words.total),
    notes: [words.notLegalFec],
  };
};
