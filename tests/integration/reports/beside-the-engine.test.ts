import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReportsThread } from '../../../src-main/adapters/engine-link/index.ts';
import { createReportExports } from '../../../src-main/boot/reports/report-exports.ts';
import type { ExportProgress } from '../../../src-main/application/views/reports.ts';
import { openTestEngine, receive, temporaryFolder, valueOf } from '../../builders/engine.ts';
import { bytesOf } from './raw-journals.ts';

const run = promisify(execFile);
const boot = (name: string): URL => new URL(`../../../src-main/boot/${name}`, import.meta.url);
const period = { from: '2025-11-14', to: '2025-11-14' };
const night = 'JV_20251114_Z1843.csv';
const NIGHT_CENTS = 675_100;

const engineWithANight = async () => {
  const engine = await openTestEngine();
  await receive(engine, night, bytesOf(night));
  return engine;
};

describe('reports beside the engine', () => {
  it('are read by a thread that sees what the engine has just written', async () => {
    const engine = await engineWithANight();
    const reports = createReportsThread({ script: boot('reports.ts'), dataFolder: engine.dataFolder });
    onTestFinished(() => reports.stop());
    const amountOf = async (): Promise<unknown> =>
      valueOf(await reports.readReport({ report: 'vat', period, language: 'fr', batch: null })).totals?.[3];
    expect(await amountOf()).toBe(NIGHT_CENTS);
    const [journal] = valueOf(await engine.listJournals());
    valueOf(await engine.removeJournal({ journalId: journal?.id ?? '' }));
    expect(await amountOf()).toBe(0);
  });

  it('are exported under a number, and leave nothing when they are cancelled', async () => {
    const engine = await engineWithANight();
    const told: ExportProgress[] = [];
    const exports = createReportExports({
      engine,
      script: boot('reports.ts'),
      dataFolder: engine.dataFolder,
      print: (page) => Promise.resolve(page),
      onProgress: (progress) => told.push(progress),
    });
    const order = { report: 'vat', period, language: 'fr', encoding: 'utf-8' } as const;
    const place = join(engine.dataFolder, 'tva.xlsx');
    valueOf(await exports.run({ ...order, exportId: 'one', format: 'xlsx', place }));
    expect((await readFile(place)).subarray(0, 2).toString()).toBe('PK');
    expect(told.at(-1)).toEqual({ exportId: 'one', share: 1 });

    const second = exports.run({
      ...order,
      exportId: 'two',
      format: 'csv',
      place: join(engine.dataFolder, 'no.csv'),
    });
    await exports.cancel('two');
    expect(valueOf(await second)).toBeNull();
    expect(valueOf(await engine.listBatches({ limit: 9 })).map(({ fileName }) => fileName)).toEqual([
      'tva.xlsx',
    ]);
  });

  it('are exported from the command line, which names what is wrong', async () => {
    const engine = await engineWithANight();
    await engine.close();
    const out = join(await temporaryFolder(), 'report.csv');
    const caisse = async (...words: string[]): Promise<unknown> => {
      const headless = fileURLToPath(boot('headless.ts'));
      const common = ['--data', engine.dataFolder, '--from', period.from, '--to', period.to, '--out', out];
      const answer = await run(process.execPath, [headless, ...words, ...common]).catch(
        (error: unknown) => error as { stdout: string },
      );
      return JSON.parse(answer.stdout);
    };
    expect(await caisse('export', 'sales-journal', '--format', 'csv')).toMatchObject({
      event: 'exported',
      report: 'sales-journal',
      batch: 1,
    });
    expect(await readFile(out, 'utf8')).toContain(';6751,00');
    expect(await caisse('export', 'vat', '--format', 'fec')).toMatchObject({
      error: { code: 'REPORT.FORMAT' },
    });
  });
});
