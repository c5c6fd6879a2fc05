import { stringify } from 'csv-stringify/sync';
import { headerLines } from '../../domain/reports/header-lines.ts';
import type { Cell, CellKind, Report } from '../../domain/reports/report.ts';
import { reportWordsOf } from '../../domain/reports/words.ts';
import { textBytes } from './text-bytes.ts';

const point = (value: number, digits: number): string => {
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  return `${value < 0 ? '-' : ''}${text.slice(0, -digits)},${text.slice(-digits)}`;
};

const numberOf = (kind: CellKind, value: number): string => {
  switch (kind) {
    case 'money':
    case 'rate':
      return point(value, 2);
    case 'quantity':
    case 'volume':
      return point(value, 3);
    default:
      return String(value);
  }
};

/** What a spreadsheet would calculate, or shorten to a number or a date, stays text behind an apostrophe. */
const wouldBeCalculated = /^[=+\-@\t\r]/;
const wouldBeShortened = /^(0\d+|\d{12,}|\d+[eE]\d+|\d+[.,]\d+|\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?)$/;

const isUnsafe = (kind: CellKind, text: string): boolean =>
  wouldBeCalculated.test(text) || (kind === 'code' && wouldBeShortened.test(text));

export const csvText = (kind: CellKind, value: Cell): string => {
  if (value === null) return '';
  if (typeof value === 'number') return numberOf(kind, value);
  if (kind === 'day') return value.split('-').reverse().join('/');
  if (kind === 'moment') {
    return `${value.slice(0, 10).split('-').reverse().join('/')} ${value.slice(11, 16)}`;
  }
  return isUnsafe(kind, value) ? `'${value}` : value;
};

const toText = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter: ';', record_delimiter: 'windows' },
  );

export const tableBytes = (
  rows: readonly (readonly string[])[],
  encoding: 'utf-8' | 'windows-1252',
): Uint8Array => textBytes(toText(rows.map((row) => row.map((text) => csvText('text', text)))), encoding);

/** The header, an empty line, then the table: no total, which would be added up again. */
export const reportCsv = (report: Report, encoding: 'utf-8' | 'windows-1252'): Uint8Array => {
  const { columns, sections, language } = report;
  const hasSections = sections.some(({ title }) => title !== null);
  const words = reportWordsOf(language);
  const head = [
    [report.title],
    ...headerLines(report).map(({ label, text }) => [label, csvText('text', text)]),
    [],
  ];
  const titles = [...(hasSections ? [words.section] : []), ...columns.map(({ title }) => title)];
  const rows = sections.flatMap(({ title, rows: own }) =>
    own.map(({ cells }) => [
      ...(hasSections ? [title ?? ''] : []),
      ...columns.map(({ kind }, index) => csvText(kind, cells[index] ?? null)),
    ]),
  );
  return textBytes(toText([...head, titles, ...rows]), encoding);
};
