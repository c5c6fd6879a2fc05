import { column, summed } from './columns.ts';
import type { Cell, ReportBody, ReportRow, RowSubject } from './report.ts';
import { rowsOf, sectionOf, totalsOf } from './totals.ts';
import type { ReportWords } from './words.ts';

/** What went out without revenue. */
export type GivenAway = {
  day: string;
  drink: string;
  subject: RowSubject;
  group: 'gift' | 'staff' | 'loss';
  /** Of a loss. */
  reason: string | null;
  /** The register's label, or what was noted. */
  detail: string | null;
  /** Thousandths; null for a loss, which has a volume only. */
  quantity: number | null;
  volumeMl: number | null;
  costCents: number | null;
};

const rowOf = (given: GivenAway, words: ReportWords): ReportRow => {
  const cells: Cell[] = [
    given.drink,
    given.day,
    given.reason === null ? words.gift : words.lossReason(given.reason),
    given.detail,
    given.quantity,
    given.volumeMl,
    given.costCents,
  ];
  const isUnmatched = given.subject !== null && 'itemKey' in given.subject;
  return { cells, state: isUnmatched ? 'unmatched' : null, subject: given.subject };
};

const byDrink = (a: GivenAway, b: GivenAway): number =>
  a.drink.localeCompare(b.drink, 'fr') || a.day.localeCompare(b.day);

/** Gifts that the register recorded, what the staff had, and what was lost: drink by drink. */
export const giftsReport = (given: readonly GivenAway[], words: ReportWords): ReportBody => {
  const columns = [
    column('drink', words.drink, 'text'),
    column('day', words.day, 'day'),
    column('reason', words.reason, 'text'),
    column('detail', words.note, 'text'),
    summed('quantity', words.quantity, 'quantity'),
    summed('volume', words.volume, 'volume'),
    summed('cost', words.cost, 'money'),
  ];
  const groups = [
    { title: words.gifts, group: 'gift' },
    { title: words.staff, group: 'staff' },
    { title: words.losses, group: 'loss' },
  ] as const;
  const sections = groups.flatMap(({ title, group }) => {
    const rows = given
      .filter((each) => each.group === group)
      .toSorted(byDrink)
      .map((each) => rowOf(each, words));
    return rows.length === 0 ? [] : [sectionOf(columns, title, rows, words.subtotal)];
  });
  const totals = totalsOf(columns, rowsOf(sections), words.total);
  return {
    ...words.titles.gifts,
    columns,
    highlights: [{ label: words.cost, kind: 'money', value: Number(totals[6] ?? 0) }],
    sections,
    totals,
    notes: [words.giftsNote, words.costNote],
  };
};
