import { column, summed } from './columns.ts';
import type { Cell, ReportBody, ReportLanguage, ReportRow } from './report.ts';
import type { ClosingOfRate } from './sales-journal.ts';
import { taxOf, withoutVat } from './tax.ts';
import { totalsOf } from './totals.ts';
import { vatNotes } from './vat-notes.ts';
import type { ReportWords } from './words.ts';

type RateSums = { exclVat: number | null; vat: number | null; inclVat: number };

const sumsOf = (parts: readonly ClosingOfRate[]): RateSums =>
  parts
    .map((part): RateSums => taxOf(part, part.vatRate))
    .reduce((sum, tax) => ({
      inclVat: sum.inclVat + tax.inclVat,
      exclVat: sum.exclVat === null || tax.exclVat === null ? null : sum.exclVat + tax.exclVat,
      vat: sum.vat === null || tax.vat === null ? null : sum.vat + tax.vat,
    }));

const rowOf = (rate: number | null, parts: readonly ClosingOfRate[]): ReportRow => {
  const { exclVat, vat, inclVat } = sumsOf(parts);
  const recomputed = rate === null ? null : inclVat - withoutVat(inclVat, rate);
  const gap = recomputed === null || vat === null ? null : vat - recomputed;
  const cells: Cell[] = [rate, exclVat, vat, inclVat, recomputed, gap];
  return { cells, state: rate === null ? 'warning' : null, subject: null };
};

/** Each rate of the period, the highest first; what bears none last. */
export const vatReport = (
  closings: readonly ClosingOfRate[],
  words: ReportWords,
  language: ReportLanguage,
): ReportBody => {
  const columns = [
    column('rate', words.rate, 'rate'),
    summed('exclVat', words.exclVat, 'money'),
    summed('vat', words.vat, 'money'),
    summed('inclVat', words.inclVat, 'money'),
    summed('recomputedVat', words.recomputedVat, 'money'),
    summed('gap', words.roundingGap, 'money'),
  ];
  const byRate = [...Map.groupBy(closings, ({ vatRate }) => vatRate)].sort(
    ([a], [b]) => (b ?? -1) - (a ?? -1),
  );
  const rows = byRate.map(([rate, parts]) => rowOf(rate, parts));
  const totals = totalsOf(columns, rows, words.total);
  const [, exclVat = 0, vat = 0, inclVat = 0] = totals.map(Number);
  return {
    ...words.titles.vat,
    columns,
    highlights: [
      { label: words.collectedVat, kind: 'money', value: vat },
      { label: words.netRevenue, kind: 'money', value: exclVat },
      { label: words.revenue, kind: 'money', value: inclVat },
    ],
    sections: [{ title: null, rows, totals: null }],
    totals,
    notes: [...vatNotes(closings, words, language), words.vatGap],
  };
};
