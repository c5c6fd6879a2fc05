import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { freePort, prepareDemo } from '../../../src-main/boot/demo/index.ts';
import { uploadNight } from '../../../src-main/boot/demo/till.ts';
import { createReception } from '../../../src-main/boot/reception/reception.ts';
import { plainBox } from '../../../src-main/boot/reception/reception-identity.ts';
import type { ImportReport } from '../../../src-main/application/engine-api/index.ts';
import { openTestEngine, valueOf } from '../../builders/engine.ts';

const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url));
/** A Wednesday: sixty days before the night of the 24th hold nine Mondays. */
const today = '2026-11-25';
const MONDAYS = 9;

it('shows a venue that has lived for sixty days, then receives its last night', async () => {
  const engine = await openTestEngine();
  const needs = { engine, dataFolder: engine.dataFolder, resourcesFolder, today };
  const { past, lastNight } = await prepareDemo(needs);

  const totals = await engine.totals({});
  expect(totals).toHaveLength(60 - MONDAYS);
  expect(
    totals.map(({ day, lines, quantity, amountInclVat }) => ({ day, lines, quantity, amountInclVat })),
  ).toEqual(
    past.map(({ day, sold }) => ({
      day,
      lines: sold.length,
      quantity: sold.reduce((sum, { count }) => sum + count * 1000, 0),
      amountInclVat: sold.reduce((sum, { amountCents }) => sum + amountCents, 0),
    })),
  );
  const others = valueOf(await engine.listJournals()).filter(({ status }) => status !== 'imported');
  expect(others.map(({ status }) => status).sort()).toEqual(['duplicate', 'quarantined']);

  const before = await engine.counts();
  expect(before).toMatchObject({ lowStock: 9, quarantined: 0 });
  expect(before.toMatch).toBeGreaterThanOrEqual(13);
  expect(before.toMatch).toBeLessThanOrEqual(15);
  const onHand = await engine.stockAt({});
  expect(onHand.filter(({ onHandMl }) => onHandMl < 0)).toEqual([]);

  expect(await prepareDemo(needs)).toEqual({ past, lastNight });
  expect(await engine.totals({})).toEqual(totals);

  const reports: ImportReport[] = [];
  const bugs: unknown[] = [];
  const port = await freePort();
  const reception = await createReception({
    engine,
    dataFolder: engine.dataFolder,
    box: plainBox,
    options: { host: '127.0.0.1', port, passive: { from: 43_100, to: 43_119 } },
    onEvent: () => undefined,
    onImported: (some) => reports.push(...some),
    onBug: (error) => bugs.push(error),
    log: () => undefined,
    now: () => new Date(),
  });
  await reception.start();
  const { user, password } = reception.sheet();
  await uploadNight({ host: '127.0.0.1', port, user, password: password ?? '', night: lastNight });
  await expect.poll(() => reports).toMatchObject([{ status: 'imported', days: ['2026-11-24'] }]);
  await reception.stop();
  expect(bugs).toEqual([]);

  expect((await engine.totals({})).at(-1)).toMatchObject({
    day: '2026-11-24',
    amountInclVat: lastNight.sold.reduce((sum, { amountCents }) => sum + amountCents, 0),
  });
  const after = await engine.counts();
  expect(after.toMatch).toBeGreaterThan(before.toMatch);
  expect(after.lowStock).toBe(9);
  const left = await engine.stockAt({});
  expect(left.filter(({ onHandMl }) => onHandMl < 0)).toEqual([]);
  expect(left.find(({ drink }) => drink === 'limonade')).toMatchObject({ onHandMl: 0 });
}, 60_000);
