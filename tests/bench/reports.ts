import Sqlite from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createExporters } from '../../src-main/adapters/exports/index.ts';
import { openReader } from '../../src-main/adapters/sqlite/index.ts';
import { reportVerbs } from '../../src-main/application/reports/report-verbs.ts';
import { addDays } from '../../src-main/domain/kernel/business-day.ts';
import { REPORT_IDS, type Period } from '../../src-main/domain/reports/report.ts';
import { FIRST_DAY, lastDay, LINES, writeHistory } from './reports/long-history.ts';

const MOST_FOR_A_REPORT = 2000;
const MOST_FOR_A_FIGURE = 100;

const whole = (value: number): string => Math.round(value).toLocaleString('en');

const timed = async <T>(work: () => Promise<T> | T): Promise<{ value: T; milliseconds: number }> => {
  const begin = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - begin };
};

const say = (name: string, milliseconds: number, bare: number, most: number): void => {
  const verdict = milliseconds < most ? 'reached' : 'MISSED';
  const ratio = (milliseconds / bare).toFixed(2);
  console.log(
    `${name.padEnd(34)} ${whole(milliseconds).padStart(7)} ms, ${ratio} of the bare sum, ${verdict}`,
  );
};

const folder = await mkdtemp(path.join(tmpdir(), 'caisse-doree-bench-'));
try {
  const { milliseconds } = await timed(() => writeHistory(folder));
  console.log(`${whole(LINES)} lines written in ${whole(milliseconds / 1000)} s`);
  const file = path.join(folder, 'caisse-doree.sqlite');

  const raw = new Sqlite(file, { readonly: true });
  const sum = raw.prepare('SELECT SUM(amount_incl_vat) FROM sale_line WHERE replaced_by IS NULL');
  sum.get();
  const bare = await timed(() => sum.get());
  raw.close();
  console.log(`bare sum of all lines, SQL:        ${whole(bare.milliseconds).padStart(7)} ms`);

  const database = await openReader(file);
  const reports = reportVerbs({
    database,
    exporters: createExporters(),
    clock: { now: () => new Date(`${addDays(lastDay, 1)}T12:00:00Z`) },
  });
  const periods: Record<string, Period> = {
    'five years': { from: FIRST_DAY, to: lastDay },
    'a month': { from: addDays(lastDay, -30), to: lastDay },
  };
  for (const [name, period] of Object.entries(periods)) {
    for (const report of REPORT_IDS) {
      const read = await timed(() => reports.readReport({ report, period, language: 'fr', batch: null }));
      if (!read.value.ok) throw new Error(read.value.error.message);
      say(`${report}, ${name}`, read.milliseconds, bare.milliseconds, MOST_FOR_A_REPORT);
    }
    const overview = await timed(() => reports.reportsOverview({ period, language: 'fr' }));
    say(`the figures beside them, ${name}`, overview.milliseconds, bare.milliseconds, MOST_FOR_A_FIGURE);
  }
  await database.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
