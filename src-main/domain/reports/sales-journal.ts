import { column, summed } from './columns.ts';
import { rateText } from './numbers.ts';
import type { Cell, ReportBody, ReportLanguage, ReportRow } from './report.ts';
import { taxOf, type Amounts, type Tax } from './tax.ts';
import { totalsOf } from './totals.ts';
import { vatNotes } from './vat-notes.ts';
import type { ReportWords } from './words.ts';

/** What one closing of a till comes to at one VAT rate. */
export type ClosingOfRate = Amounts & {
  day: string;
  till: string | null;
  z: string | null;
  vatRate: number | null;
  lineCount: number;
  discounts: number;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const ratesOf = (closings: readonly { vatRate: number | null }[]): number[] =>
  [...new Set(closings.flatMap(({ vatRate }) => vatRate ?? []))].sort((a, b) => b - a);

const rowOf = (parts: readonly ClosingOfRate[], rates: readonly number[]): ReportRow => {
  const taxes = new Map<number | null, Tax>(parts.map((part) => [part.vatRate, taxOf(part, part.vatRate)]));
  const all = [...taxes.values()];
  const [first] = parts;
  const cells: Cell[] = [
    first?.day ?? null,
    first?.till ?? null,
    first?.z ?? null,
    sum(parts.map(({ lineCount }) => lineCount)),
    sum(parts.map(({ discounts }) => discounts)),
    ...rates.flatMap((rate) => [taxes.get(rate)?.exclVat ?? 0, taxes.get(rate)?.vat ?? 0]),
    taxes.get(null)?.inclVat ?? 0,
    sum(all.map(({ exclVat }) => exclVat ?? 0)),
    sum(all.map(({ vat }) => vat ?? 0)),
    sum(all.map(({ inclVat }) => inclVat)),
  ];
  return { cells, state: null, subject: first === undefined ? null : { day: first.day } };
};

/** A row for each closing, in the order of the nights. */
export const salesJournal = (
  closings: readonly ClosingOfRate[],
  words: ReportWords,
  language: ReportLanguage,
): ReportBody => {
  const rates = ratesOf(closings);
  const columns = [
    column('day', words.day, 'day'),
    column('till', words.till, 'code'),
    column('z', words.z, 'code'),
    summed('lines', words.lines, 'integer'),
    summed('discounts', words.discounts, 'money'),
    ...rates.flatMap((rate) => [
      summed(`exclVat${rate}`, words.exclVatAt(rateText(rate, language)), 'money'),
      summed(`vat${rate}`, words.vatAt(rateText(rate, language)), 'money'),
    ]),
    summed('withoutRate', words.inclVatWithoutRate, 'money'),
    summed('exclVat', words.exclVat, 'money'),
    summed('vat', words.vat, 'money'),
    summed('inclVat', words.inclVat, 'money'),
  ];
  const byClosing = Map.groupBy(closings, ({ day, till, z }) => JSON.stringify([day, till, z]));
  const rows = [...byClosing.values()].map((parts) => rowOf(parts, rates));
  const totals = totalsOf(columns, rows, words.total);
  const figure = (key: string): number => {
    const total = totals[columns.findIndex((each) => each.key === key)];
    return typeof total === 'number' ? total : 0;
  };
  const shown = withoutEmpty(columns, rows, totals, ['withoutRate', 'till', 'discounts']);
  return {
    ...words.titles['sales-journal'],
    ...shown,
    highlights: [
      { label: words.revenue, kind: 'money', value: figure('inclVat') },
      { label: words.netRevenue, kind: 'money', value: figure('exclVat') },
      { label: words.collectedVat, kind: 'money', value: figure('vat') },
    ],
    notes: vatNotes(closings, words, language),
  };
};

/** Columns that hold nothing at all in this period are not shown. */
const withoutEmpty = (
  columns: readonly ReturnType<typeof column>[],
  rows: readonly ReportRow[],
  totals: readonly Cell[],
  optional: readonly string[],
): Pick<ReportBody, 'columns' | 'sections' | 'totals'> => {
  const isShown = columns.map(
    ({ key }, index) =>
      !optional.includes(key) || rows.some(({ cells }) => cells[index] !== null && cells[index] !== 0),
  );
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, index) => isShown[index] === true);
  return {
    columns: keep(columns),
    sections: [{ title: null, rows: rows.map((row) => ({ ...row, cells: keep(row.cells) })), totals: null }],
    totals: keep(totals),
  };
};
