import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openTestEngine, valueOf } from '../../builders/engine.ts';

type Totals = { lines: number; quantity: number; amountInclVat: number };
type Step = {
  deliver?: string;
  as?: string;
  action?: string;
  days: Record<string, Totals>;
  files: { file: string; status: string }[];
};
type Sequence = { name: string; settings: { severalFilesPerDay: boolean }; steps: Step[] };

const folder = new URL('../../fixtures/journals/development/', import.meta.url);
const { sequences } = JSON.parse(readFileSync(new URL('sequences.json', folder), 'utf8')) as {
  sequences: Sequence[];
};
const deliveries = sequences.filter(({ steps }) => steps.every((step) => step.action === undefined));

it.each(deliveries)('comes out as expected after each delivery: $name', async ({ settings, steps }) => {
  const engine = await openTestEngine();
  await engine.changeVenueSettings(settings);
  for (const { deliver, as, days, files } of steps) {
    if (deliver === undefined) throw new Error('A step delivers a file.');
    const bytes = readFileSync(new URL(deliver, folder));
    await engine.keepFile({ fileName: as ?? deliver, bytes, peer: 'till' });
    await engine.takeIn();
    const totals = (await engine.totals({})).map(({ day, lines, quantity, amountInclVat }) => [
      day,
      { lines, quantity, amountInclVat },
    ]);
    expect(Object.fromEntries(totals)).toEqual(days);
    const statuses = valueOf(await engine.listJournals()).map(({ status }) => status);
    expect(statuses.reverse()).toEqual(files.map(({ status }) => status));
  }
});

it('totals a week the same whatever the order of its journals', async () => {
  const names = [
    'JV_20251114_Z1843',
    'JV_20251115_Z1844',
    'JV_20251116_Z1845',
    'journal_ventes_1847',
    'JV_20251125',
  ];
  const totalsOf = async (order: readonly string[]) => {
    const engine = await openTestEngine();
    for (const name of order) {
      await engine.keepFile({
        fileName: `${name}.csv`,
        bytes: readFileSync(new URL(`${name}.csv`, folder)),
        peer: 'till',
      });
    }
    await engine.takeIn();
    return engine.totals({});
  };
  const [forward, backward] = [await totalsOf(names), await totalsOf(names.toReversed())];
  expect(backward).toEqual(forward);
});
