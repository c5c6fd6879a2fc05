import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestEngine, receive, valueOf } from '../../builders/engine.ts';
import { printNight } from '../../builders/night.ts';

const friday = printNight('2026-11-20', [
  { code: '2041', label: 'VERRE CHABLIS', quantity: 2, amount: '15,00' },
  { code: '2041', label: 'VERRE CHABLIS', quantity: 2, amount: '15,00' },
  { code: '5101', label: 'ENTRECOTE', family: 'PLATS', ticket: '000002', amount: '26,50' },
]);

describe('a night that comes in', () => {
  it('is kept as it came and counted once', async () => {
    const engine = await openTestEngine();
    expect(await receive(engine, 'JV_20261120.csv', friday)).toMatchObject({
      status: 'imported',
      days: ['2026-11-20'],
      lineCount: 3,
      amountCents: 5650,
    });
    expect(await engine.totals({})).toEqual([
      { day: '2026-11-20', lines: 3, quantity: 5000, amountInclVat: 5650, journals: 1 },
    ]);
    expect(await readdir(join(engine.dataFolder, 'spool'))).toHaveLength(1);
  });

  it('changes nothing when the same bytes come again under another name', async () => {
    const engine = await openTestEngine();
    await receive(engine, 'JV_20261120.csv', friday);
    const before = await engine.totals({});
    expect(await receive(engine, 'copie.csv', friday)).toMatchObject({ status: 'duplicate' });
    expect(await engine.totals({})).toEqual(before);
  });

  it('merges a corrected re-send ticket by ticket', async () => {
    const engine = await openTestEngine();
    await receive(engine, 'JV_20261120.csv', friday);
    const corrected = printNight('2026-11-20', [
      { code: '5101', label: 'ENTRECOTE', family: 'PLATS', ticket: '000002', amount: '24,00' },
      { code: '4201', label: 'CAFE', family: 'CAFETERIE', ticket: '000003', amount: '2,40' },
    ]);
    expect(await receive(engine, 'JV_20261120.csv', corrected)).toMatchObject({ status: 'imported' });
    expect(await engine.totals({})).toMatchObject([{ lines: 4, amountInclVat: 5640, journals: 2 }]);
  });

  it('says that a journal all of whose lines were replaced no longer counts', async () => {
    const engine = await openTestEngine();
    const one = printNight('2026-11-20', [{ code: '1', label: 'CAFE', amount: '2,40' }]);
    const other = printNight('2026-11-20', [{ code: '1', label: 'CAFE', amount: '2,50' }]);
    await receive(engine, 'a.csv', one);
    await receive(engine, 'b.csv', other);
    const rows = valueOf(await engine.listJournals());
    expect(rows.map(({ fileName, status }) => [fileName, status])).toEqual([
      ['b.csv', 'imported'],
      ['a.csv', 'replaced'],
    ]);
  });

  it('sets a file aside with a reason, and reads the ones behind it', async () => {
    const engine = await openTestEngine();
    await engine.keepFile({ fileName: 'notes.csv', bytes: new TextEncoder().encode('bonjour\n'), peer: 'x' });
    await engine.keepFile({ fileName: 'JV_20261120.csv', bytes: friday, peer: 'x' });
    const reports = await engine.takeIn();
    expect(reports.map(({ status }) => status)).toEqual(['quarantined', 'imported']);
    expect(reports[0]?.reason?.message).toMatch(/\p{L}/u);
    expect(await engine.counts()).toMatchObject({ quarantined: 1 });
  });

  it('records an empty file as a closed day, each night anew', async () => {
    const engine = await openTestEngine();
    const nothing = new Uint8Array();
    expect(await receive(engine, 'JV_20261123.csv', nothing)).toMatchObject({ status: 'empty' });
    expect(await receive(engine, 'JV_20261130.csv', nothing)).toMatchObject({ status: 'empty' });
    expect(await receive(engine, 'JV_20261130.csv', nothing)).toMatchObject({ status: 'duplicate' });
  });

  it('is the same night whatever the order in which files arrive', async () => {
    const saturday = printNight('2026-11-21', [{ code: '2041', label: 'VERRE CHABLIS', z: '101' }]);
    const totals = await Promise.all(
      [
        [friday, saturday],
        [saturday, friday],
      ].map(async (files) => {
        const engine = await openTestEngine();
        for (const [index, bytes] of files.entries()) await receive(engine, `${index}.csv`, bytes);
        return engine.totals({});
      }),
    );
    expect(totals[0]).toEqual(totals[1]);
  });

  it('is read at the next start when the engine stopped before reading it', async () => {
    const engine = await openTestEngine();
    await engine.keepFile({ fileName: 'JV_20261120.csv', bytes: friday, peer: 'x' });
    await engine.close();
    const again = await openTestEngine(engine.dataFolder);
    expect(await again.takeIn()).toMatchObject([{ status: 'imported' }]);
    expect(await again.takeIn()).toEqual([]);
  });
});
