import { comparedPeriod, weekOf, type Compared, type Period } from '../../domain/sales/periods.ts';
import { addSums, type SoldSums } from '../../domain/sales/sold-sums.ts';
import type { SoldBy, Stores } from '../ports/stores/index.ts';
import type { SalesQuestion } from '../views/sales.ts';
import { articleTimes, type KnownSales } from './sold-articles.ts';
import { groupSales, type GroupKey } from './sales-groups.ts';

/** A row of the table before it has its words. */
export type KeyedSums = GroupKey & { sums: SoldSums };

const nameOf = ({ key, state }: GroupKey): string => `${state} ${key}`;

const joined = (rows: readonly KeyedSums[]): Map<string, KeyedSums> => {
  const byName = new Map<string, KeyedSums>();
  for (const row of rows) {
    const known = byName.get(nameOf(row));
    byName.set(nameOf(row), known === undefined ? row : { ...row, sums: addSums(known.sums, row.sums) });
  }
  return byName;
};

const inTime = (key: string, sums: SoldSums): KeyedSums => ({ key, state: 'linked', sums });

/** The rows of one period. Those of a compared one take the place of the days that they are held beside. */
const readPeriod = async (
  stores: Stores,
  known: KnownSales,
  question: SalesQuestion,
  period: Period,
  compared: Compared | null,
): Promise<Map<string, KeyedSums>> => {
  const { by, filters } = question;
  const { spans, groups } = groupSales(articleTimes(known, period), by, filters);
  const read = (how: SoldBy) =>
    stores.salesFigures.sums(how, { period, spans, till: filters.till, hour: filters.hour });
  const place = (day: string): string => compared?.besides(day) ?? day;

  if (by === 'hour' || by === 'till') {
    return joined((await read(by)).map(({ bucket, ...sums }) => inTime(bucket, sums)));
  }
  if (by === 'month' && compared?.isByMonth !== false) {
    return joined(
      (await read('month')).map(({ bucket, ...sums }) => inTime(place(`${bucket}-01`).slice(0, 7), sums)),
    );
  }
  if (by === 'day' || by === 'week' || by === 'month') {
    const bucketOf = (day: string): string =>
      by === 'day' ? day : by === 'week' ? weekOf(day) : day.slice(0, 7);
    return joined((await read('day')).map(({ bucket, ...sums }) => inTime(bucketOf(place(bucket)), sums)));
  }
  return joined(
    (await read('group')).flatMap(({ bucket, ...sums }) => {
      const group = groups[Number(bucket)];
      return group === undefined ? [] : [{ ...group, sums }];
    }),
  );
};

export type ComparedRow = GroupKey & { sums: SoldSums | null; before: SoldSums | null };

export const readRows = async (
  stores: Stores,
  known: KnownSales,
  question: SalesQuestion,
): Promise<{ rows: ComparedRow[]; compared: Period | null }> => {
  const now = await readPeriod(stores, known, question, question.period, null);
  if (question.comparison === null) {
    return { rows: [...now.values()].map((row) => ({ ...row, before: null })), compared: null };
  }
  const compared = comparedPeriod(question.period, question.comparison);
  const before = await readPeriod(stores, known, question, compared.period, compared);
  const rows = new Map<string, ComparedRow>();
  for (const [name, row] of now) rows.set(name, { ...row, before: before.get(name)?.sums ?? null });
  for (const [name, { sums, ...group }] of before) {
    if (!rows.has(name)) rows.set(name, { ...group, sums: null, before: sums });
  }
  return { rows: [...rows.values()], compared: compared.period };
};
