import Sqlite from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEngine } from '../../src-main/boot/open-engine.ts';
import type { SalesQuestion } from '../../src-main/application/views/sales.ts';
import { LINES, writeHistory } from './reports/long-history.ts';

const MOST_FOR_A_FIGURE = 100;
const TRIES = 5;

const filters = {
  state: null,
  category: null,
  family: null,
  till: null,
  drinkId: null,
  servingId: null,
  itemKey: null,
  hour: null,
} as const;
const all = { from: '2021-01-01', to: '2025-12-31' };
const year = { from: '2025-01-01', to: '2025-12-31' };
const month = { from: '2025-11-01', to: '2025-11-30' };
const oddDays = { from: '2021-03-09', to: '2025-11-17' };
const night = { from: '2025-11-14', to: '2025-11-14' };

type Asked = Omit<SalesQuestion, 'filters'> & { filters?: Partial<SalesQuestion['filters']> };
const figures: [name: string, asked: Asked][] = [
  ['last night, by till', { period: night, by: 'till', comparison: null }],
  ['a month, by till', { period: month, by: 'till', comparison: null }],
  ['a month against the one before', { period: month, by: 'till', comparison: 'before' }],
  ['a year, by till', { period: year, by: 'till', comparison: null }],
  ['five years, by till', { period: all, by: 'till', comparison: null }],
  ['five odd years, by till', { period: oddDays, by: 'till', comparison: null }],
  ['five years not matched', { period: all, by: 'till', comparison: null, filters: { state: 'toMatch' } }],
];
const tables: [name: string, asked: Asked][] = [
  ['30 nights by day, against before', { period: month, by: 'day', comparison: 'before' }],
  ['a year by day, against the one before', { period: year, by: 'day', comparison: 'year' }],
  ['five years by day', { period: all, by: 'day', comparison: null }],
  ['five years by week', { period: all, by: 'week', comparison: null }],
  ['five years by month', { period: all, by: 'month', comparison: null }],
  ['a year by drink, against the one before', { period: year, by: 'drink', comparison: 'year' }],
  ['five years by drink', { period: all, by: 'drink', comparison: null }],
  ['five odd years by drink', { period: oddDays, by: 'drink', comparison: null }],
  ['five years by family', { period: all, by: 'family', comparison: null }],
  ['five years by reference', { period: all, by: 'item', comparison: null }],
  [
    'one drink of five years by day',
    { period: all, by: 'day', comparison: null, filters: { drinkId: 'drink-2' } },
  ],
  ['a night by hour', { period: night, by: 'hour', comparison: 'weekdays' }],
  ['a month by hour', { period: month, by: 'hour', comparison: null }],
  ['a year by hour', { period: year, by: 'hour', comparison: null }],
  ['five years by hour', { period: all, by: 'hour', comparison: null }],
  ['an hour of a year by drink', { period: year, by: 'drink', comparison: null, filters: { hour: '21' } }],
];

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const timed = async (work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let turn = 0; turn < TRIES; turn += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
};

const dataFolder = await mkdtemp(path.join(tmpdir(), 'caisse-doree-bench-'));
try {
  const file = path.join(dataFolder, 'caisse-doree.sqlite');
  const before = performance.now();
  await writeHistory(dataFolder);
  const seconds = Math.round((performance.now() - before) / 1000);
  console.log(`${LINES.toLocaleString('en')} lines, written in ${seconds} s`);

  const bare = new Sqlite(file, { readonly: true });
  const bareSum = bare.prepare(
    'SELECT SUM(amount_incl_vat) FROM sale_line WHERE replaced_by IS NULL AND business_day BETWEEN ? AND ?',
  );
  const bareOf = (period: { from: string; to: string }): Promise<number> =>
    timed(() => bareSum.get(period.from, period.to));

  const engine = await openEngine({
    dataFolder,
    actor: 'command-line',
    announce: () => undefined,
    reportBug: (error) => console.error(error),
  });
  const bareTimes = new Map<string, number>();
  const measure = async ([name, asked]: [string, Asked]): Promise<void> => {
    const question = { ...asked, filters: { ...filters, ...asked.filters } };
    const took = await timed(async () => {
      const answer = await engine.salesFigures(question);
      if (!answer.ok) throw new Error(answer.error.message);
    });
    const key = asked.period.from + asked.period.to;
    const plain = bareTimes.get(key) ?? (await bareOf(asked.period));
    bareTimes.set(key, plain);
    const ratio = (took / plain).toFixed(2).padStart(5);
    console.log(
      `${name.padEnd(40)} ${took.toFixed(1).padStart(8)} ms, ${ratio} of a bare sum, ${took <= MOST_FOR_A_FIGURE ? 'reached' : 'MISSED'}`,
    );
  };
  for (const one of [...figures, ...tables]) await measure(one);
  const lines = await timed(() =>
    engine.salesLines({ day: night.from, filters: { ...filters, hour: '21' } }),
  );
  console.log(`${'an hour of a night, line by line'.padEnd(40)} ${lines.toFixed(1).padStart(8)} ms`);
  bare.close();
  await engine.close();
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
