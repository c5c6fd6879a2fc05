import { column, summed } from './columns.ts';
import type { Cell, ReportBody, ReportRow } from './report.ts';
import { totalsOf } from './totals.ts';
import type { ReportWords } from './words.ts';

export type MovementKind = 'receipt' | 'return' | 'loss' | 'transfer' | 'count' | 'sales';

export type Movement = {
  day: string;
  drinkId: string;
  drink: string;
  kind: MovementKind;
  reason: string | null;
  /** Supplier, bin or remark. */
  detail: string | null;
  /** Signed change of what is on hand; nought for a transfer. */
  volumeMl: number;
  valueCents: number | null;
};

/** Made once: a long period has movements by the thousand. */
const byName = new Intl.Collator('fr');

const rowOf = (movement: Movement, words: ReportWords): ReportRow => {
  const { day, drink, kind, reason, detail, volumeMl, valueCents } = movement;
  const what = reason === null ? words.movementKind(kind) : words.lossReason(reason);
  const cells: Cell[] = [
    day,
    drink,
    what,
    detail,
    volumeMl > 0 ? volumeMl : null,
    volumeMl < 0 ? volumeMl : null,
    volumeMl,
    valueCents,
  ];
  return { cells, state: null, subject: { drinkId: movement.drinkId } };
};

/** All that came in and went out, day by day. */
export const movementsReport = (movements: readonly Movement[], words: ReportWords): ReportBody => {
  const columns = [
    column('day', words.day, 'day'),
    column('drink', words.drink, 'text'),
    column('kind', words.movement, 'text'),
    column('detail', words.note, 'text'),
    summed('in', words.volumeIn, 'volume'),
    summed('out', words.volumeOut, 'volume'),
    summed('change', words.volumeChange, 'volume'),
    summed('value', words.value, 'money'),
  ];
  const rows = movements
    .toSorted((a, b) => (a.day === b.day ? byName.compare(a.drink, b.drink) : a.day < b.day ? -1 : 1))
    .map((movement) => rowOf(movement, words));
  const totals = totalsOf(columns, rows, words.total);
  const figure = (index: number): number => Number(totals[index] ?? 0);
  return {
    ...words.titles.movements,
    columns,
    highlights: [
      { label: words.volumeIn, kind: 'volume', value: figure(4) },
      { label: words.volumeOut, kind: 'volume', value: figure(5) },
    ],
    sections: [{ title: null, rows, totals: null }],
    totals,
    notes: [words.movementsNote],
  };
};
