import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseFile, spoolFolder } from '../../../src-main/boot/data-places.ts';
import { addDays } from '../../../src-main/domain/kernel/business-day.ts';
import { printNight } from '../../builders/night.ts';
import { openPlainEngine } from './engine-venue.ts';
import { startServe } from './serve-process.ts';

const firstDay = '2016-01-01';

/** A night like no other: its day and its amount say which it is. */
export type Night = { name: string; day: string; cents: number; bytes: Buffer };

export const nightOf = (index: number): Night => {
  const day = addDays(firstDay, index);
  const cents = 100 + index;
  const amount = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
  const label = `CAFE ${'.'.repeat(index % 40)}`;
  const line = { code: '4201', label, z: `${index + 1}`, price: amount, amount };
  return { name: `JV_${day}.csv`, day, cents, bytes: Buffer.from(printNight(day, [line])) };
};

export type Verdict = { missing: number; twice: number; spoilt: number };

const isWhole = async (folder: string, receipt: { spool_file: string; sha256: string }): Promise<boolean> => {
  try {
    const bytes = await readFile(join(folder, receipt.spool_file));
    return createHash('sha256').update(bytes).digest('hex') === receipt.sha256;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
};

const countSpoilt = async (dataFolder: string): Promise<number> => {
  const database = new Database(databaseFile(dataFolder), { readonly: true });
  let spoilt = database.pragma('integrity_check', { simple: true }) === 'ok' ? 0 : 1;
  const receipts = database.prepare('SELECT spool_file, sha256 FROM receipt').all() as {
    spool_file: string;
    sha256: string;
  }[];
  database.close();
  for (const receipt of receipts) if (!(await isWhole(spoolFolder(dataFolder), receipt))) spoilt += 1;
  return spoilt;
};

/** Starts the program once more, as the venue would, and holds what it counted against what was acknowledged. */
export const judge = async (
  dataFolder: string,
  sent: number,
  acknowledged: readonly Night[],
): Promise<Verdict> => {
  await (await startServe({ dataFolder })).stop();
  const engine = await openPlainEngine(dataFolder, []);
  const totals = new Map((await engine.totals({})).map((total) => [total.day, total]));
  await engine.close();
  const verdict: Verdict = { missing: 0, twice: 0, spoilt: await countSpoilt(dataFolder) };
  for (const { day } of acknowledged) if (!totals.has(day)) verdict.missing += 1;
  for (let index = 0; index < sent; index += 1) {
    const { day, cents } = nightOf(index);
    const total = totals.get(day);
    if (total !== undefined && (total.lines !== 1 || total.amountInclVat !== cents)) verdict.twice += 1;
  }
  return verdict;
};
