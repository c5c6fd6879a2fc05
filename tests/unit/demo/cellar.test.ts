import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lastNightBefore } from '../../../src-main/boot/demo/calendar.ts';
import { planCellar } from '../../../src-main/boot/demo/cellar.ts';
import { makeHistory, stockFactsOf, type History } from '../../../src-main/boot/demo/history.ts';
import { readDemoData } from '../../../src-main/boot/demo/menu.ts';
import type { MadeNight } from '../../../src-main/boot/demo/nights.ts';
import { whatIsDrunk } from '../../../src-main/boot/demo/what-is-drunk.ts';
import { buildLedger } from '../../../src-main/domain/stock/ledger.ts';
import { addDays } from '../../../src-main/domain/kernel/business-day.ts';

const days = Array.from({ length: 60 }, (_, index) => addDays('2026-09-22', index));
const morgon = { id: 'morgon', volumeCl: 75, parCl: 900, formats: [{ name: 'Verre', cl: 12 }] };
const perDay = 840;
const drunk = new Map([['morgon', new Map(days.map((day) => [day, perDay]))]]);

const ledgerOf = (low: { drink: string; leftCl: number }[]) => {
  const facts = planCellar({
    library: [morgon],
    notes: { low, losses: [], recipes: [] },
    drunk,
    linked: drunk,
    days,
  });
  return buildLedger(
    facts.map((fact, index) => ({ ...fact, id: String(index) })),
    days.map((day) => ({ day, at: `${day}T20:00`, millionthsOfMl: perDay * 1_000_000 })),
  );
};

describe('the sample cellar', () => {
  it('is counted before the first night, and stays above its par level', () => {
    const ledger = ledgerOf([]);
    expect(ledger[0]).toMatchObject({ kind: 'count', at: '2026-09-21T10:00' });
    expect(ledger.filter(({ kind }) => kind === 'receipt').length).toBeGreaterThan(2);
    expect(Math.min(...ledger.map(({ runningMl }) => runningMl))).toBeGreaterThanOrEqual(9000);
  });

  it('receives whole cases', () => {
    const receipts = ledgerOf([]).filter(({ kind }) => kind === 'receipt');
    expect(receipts.filter(({ volumeMl }) => volumeMl % 4500 !== 0)).toEqual([]);
  });

  it('runs down to what is to be left of a drink that runs low, and never under', () => {
    const ledger = ledgerOf([{ drink: 'morgon', leftCl: 230 }]);
    expect(ledger.at(-1)?.runningMl).toBe(2300);
    expect(Math.min(...ledger.map(({ runningMl }) => runningMl))).toBe(2300);
  });
});

describe('the cellar on the morning of the demonstration', async () => {
  const data = await readDemoData(fileURLToPath(new URL('../../../resources', import.meta.url)));
  const { library, cellar, menu } = data;
  const planned = cellar.low.map(({ drink }) => drink).sort();

  const onHandAfter = (nights: readonly MadeNight[], history: History): Map<string, number> => {
    const { lastNight } = history;
    const { recipes } = cellar;
    const sold = whatIsDrunk({
      nights,
      library,
      recipes,
      lastNight: lastNight.day,
      counts: ({ linked }) => linked !== false,
    });
    const onHand = new Map<string, number>();
    const move = (drink: string, volume: number): unknown =>
      onHand.set(drink, (onHand.get(drink) ?? 0) + volume);
    for (const { drinkId, kind, volumeMl } of stockFactsOf(history, data)) {
      move(drinkId, kind === 'loss' ? -volumeMl : volumeMl);
    }
    for (const [drink, volumes] of sold) for (const volume of volumes.values()) move(drink, -volume);
    return onHand;
  };

  it.each(Array.from({ length: 7 }, (_, index) => addDays('2026-11-23', index)))(
    'is short of the same nine drinks before and after its last night, on whatever weekday (%s)',
    (today) => {
      const history = makeHistory(menu, lastNightBefore(today));
      const { past, lastNight } = history;
      for (const nights of [past, [...past, lastNight]]) {
        const onHand = onHandAfter(nights, history);
        const low = library.filter(({ id, parCl = 0 }) => (onHand.get(id) ?? 0) < parCl * 10);
        expect(low.map(({ id }) => id).sort()).toEqual(planned);
        expect([...onHand].filter(([, volume]) => volume < 0)).toEqual([]);
      }
    },
  );
});
