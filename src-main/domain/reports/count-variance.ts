import { column, summed } from './columns.ts';
import type { Cell, ReportBody, ReportRow } from './report.ts';
import { totalsOf } from './totals.ts';
import type { ReportWords } from './words.ts';

export type CountedVariance = {
  at: string;
  drinkId: string;
  /** Null for one that was noted on its own. */
  countId: string | null;
  drink: string;
  bin: string | null;
  countedMl: number;
  /** What should have been there, from all that is known today. */
  theoreticalMl: number;
  varianceCents: number | null;
  /** Nothing was known of it before: not a variance, a beginning. */
  isFirst: boolean;
};

const rowOf = (counted: CountedVariance, words: ReportWords): ReportRow => {
  const { at, drink, bin, countedMl, theoreticalMl, varianceCents, isFirst } = counted;
  const cells: Cell[] = [
    at,
    drink,
    isFirst ? words.firstCount : bin,
    isFirst ? null : theoreticalMl,
    countedMl,
    isFirst ? null : countedMl - theoreticalMl,
    isFirst ? null : varianceCents,
  ];
  const { countId, drinkId } = counted;
  return { cells, state: null, subject: countId === null ? { drinkId } : { countId } };
};

/** Counted minus on hand, for each drink counted in the period. */
export const countVarianceReport = (counts: readonly CountedVariance[], words: ReportWords): ReportBody => {
  const columns = [
    column('at', words.countedAt, 'moment'),
    column('drink', words.drink, 'text'),
    column('bin', words.bin, 'text'),
    summed('theoretical', words.theoretical, 'volume'),
    summed('counted', words.counted, 'volume'),
    summed('variance', words.variance, 'volume'),
    summed('value', words.value, 'money'),
  ];
  const rows = counts
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.drink.localeCompare(b.drink, 'fr'))
    .map((counted) => rowOf(counted, words));
  const totals = totalsOf(columns, rows, words.total);
  return {
    ...words.titles['count-variance'],
    columns,
    highlights: [
      { label: words.variance, kind: 'volume', value: Number(totals[5] ?? 0) },
      { label: words.varianceValue, kind: 'money', value: Number(totals[6] ?? 0) },
    ],
    sections: [{ title: null, rows, totals: null }],
    totals,
    notes: [words.varianceNote, words.costNote],
  };
};
