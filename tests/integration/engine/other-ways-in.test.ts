import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { printNight } from '../../builders/night.ts';
import { workbook } from '../../builders/workbook.ts';
import { zip } from '../../builders/zip.ts';

const friday = printNight('2026-11-20', [
  { code: '2041', label: 'VERRE CHABLIS', quantity: 2, amount: '15,00' },
]);
const saturday = printNight('2026-11-21', [{ code: '2041', label: 'VERRE CHABLIS', z: '101' }]);
const notes = new TextEncoder().encode('bonjour\n');

const sheet = workbook([
  ['Date', 'Code', 'Libellé', 'Qté', 'Montant TTC'],
  [{ v: 46346, z: 'dd/mm/yyyy' }, { v: 42, z: '0000' }, 'VR CHABLIS', 2, 19],
]);

const take = (engine: TestEngine, fileName: string, bytes: Uint8Array) =>
  engine.takeFile({ fileName, bytes, peer: 'import' });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes in the spool, by their SHA-256. */
const kept = async ({ dataFolder }: TestEngine): Promise<Set<string>> => {
  const folder = join(dataFolder, 'spool');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  return new Set(files.map(sha256));
};

describe('a file brought by another way', () => {
  it('is a workbook: its bytes are kept as they came, its table is counted', async () => {
    const engine = await openTestEngine();
    expect(await take(engine, 'ventes.xlsx', sheet)).toMatchObject([
      { status: 'imported', days: ['2026-11-20'], lineCount: 1, amountCents: 1900, archive: null },
    ]);
    expect(await kept(engine)).toEqual(new Set([sha256(sheet)]));
    expect(await take(engine, 'encore.xlsx', sheet)).toMatchObject([{ status: 'duplicate' }]);
  });

  it('is an archive: it is kept as it came, and what became of each journal in it is told', async () => {
    const engine = await openTestEngine();
    const archive = zip(
      { name: 'nuits/JV_20261120.csv', bytes: friday },
      { name: 'nuits/JV_20261121.csv', bytes: saturday },
      { name: 'notes.txt', bytes: notes },
    );
    expect(await take(engine, 'nuits.zip', archive)).toMatchObject([
      { file: 'JV_20261120.csv', status: 'imported', days: ['2026-11-20'], archive: 'nuits.zip' },
      { file: 'JV_20261121.csv', status: 'imported', days: ['2026-11-21'], archive: 'nuits.zip' },
      { file: 'notes.txt', status: 'quarantined', archive: 'nuits.zip' },
    ]);
    expect(await kept(engine)).toEqual(new Set([archive, friday, saturday, notes].map(sha256)));
    expect(await engine.knowsBytes({ sha256: sha256(archive) })).toBe(true);
    expect(new Set(await engine.knownSpoolFiles()).size).toBe(4);
  });

  it('was received before by itself: the archive adds nothing', async () => {
    const engine = await openTestEngine();
    await receive(engine, 'JV_20261120.csv', friday);
    const before = await engine.totals({});
    const archive = zip({ name: 'autre-nom.csv', bytes: friday });
    expect(await take(engine, 'nuits.zip', archive)).toMatchObject([{ status: 'duplicate' }]);
    expect(await engine.totals({})).toEqual(before);
  });

  it('is an archive that cannot be opened: it is kept and set aside', async () => {
    const engine = await openTestEngine();
    const broken = zip({ name: 'a.csv', bytes: friday }).slice(0, 60);
    expect(await take(engine, 'nuits.zip', broken)).toMatchObject([
      { file: 'nuits.zip', status: 'quarantined', archive: null },
    ]);
    expect(await kept(engine)).toEqual(new Set([sha256(broken)]));
  });
});

describe('a file that the register sent', () => {
  const fileNames = async (engine: TestEngine) =>
    valueOf(await engine.listJournals()).map(({ fileName, status }) => `${fileName} ${status}`);

  it('is a workbook: its table is counted', async () => {
    const engine = await openTestEngine();
    expect(await receive(engine, 'ventes.xlsx', sheet)).toMatchObject({
      status: 'imported',
      amountCents: 1900,
    });
  });

  it('is an archive: each journal in it counts once, in whatever archive it comes again', async () => {
    const engine = await openTestEngine();
    const nights = zip(
      { name: 'JV_20261120.csv', bytes: friday },
      { name: 'JV_20261121.csv', bytes: saturday },
    );
    await receive(engine, 'nuits.zip', nights);
    const counted = await engine.totals({});
    expect(counted.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21']);
    expect(await kept(engine)).toEqual(new Set([nights, friday, saturday].map(sha256)));

    await receive(engine, 'nuits.zip', nights);
    await receive(engine, 'vendredi.zip', zip({ name: 'autre-nom.csv', bytes: friday }));
    expect(await engine.totals({})).toEqual(counted);
    expect(await fileNames(engine)).toEqual([
      'autre-nom.csv duplicate',
      'JV_20261121.csv duplicate',
      'JV_20261120.csv duplicate',
      'JV_20261121.csv imported',
      'JV_20261120.csv imported',
    ]);
    expect(await engine.findReceipt({ fileName: 'nuits.zip' })).toMatchObject({ state: 'received' });
    expect(await engine.takeIn()).toEqual([]);
  });

  it('is an archive with a night corrected: the later one counts', async () => {
    const engine = await openTestEngine();
    await receive(engine, 'nuits.zip', zip({ name: 'JV_20261120.csv', bytes: friday }));
    const corrected = printNight('2026-11-20', [
      { code: '2041', label: 'VERRE CHABLIS', quantity: 3, amount: '22,50' },
    ]);
    await receive(engine, 'corrigee.zip', zip({ name: 'JV_20261120.csv', bytes: corrected }));
    expect(await engine.totals({})).toMatchObject([{ day: '2026-11-20', amountInclVat: 2250, journals: 1 }]);
  });

  it('is an archive that cannot be opened: it is set aside, with its place among the journals', async () => {
    const engine = await openTestEngine();
    await receive(engine, 'nuits.zip', zip({ name: 'a.csv', bytes: friday }).slice(0, 60));
    expect(await fileNames(engine)).toEqual(['nuits.zip quarantined']);
  });
});
