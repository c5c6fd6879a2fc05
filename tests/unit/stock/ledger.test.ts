import { describe, expect, it } from 'vitest';
import { buildLedger, type StockFact } from '../../../src-main/domain/stock/ledger.ts';
import { depletedMl } from '../../../src-main/domain/stock/volumes.ts';

const fact = (kind: StockFact['kind'], at: string, volumeMl: number): StockFact => ({
  id: `${kind} ${at}`,
  drinkId: 'chablis',
  kind,
  at,
  volumeMl,
  note: null,
});

const glasses = (at: string, count: number) => ({ at, thousandthsOfMl: count * 1000 * 120 });

const running = (...args: Parameters<typeof buildLedger>): [string, number][] =>
  buildLedger(...args).map((line) => [line.kind, line.runningMl]);

describe('the running ledger', () => {
  it('adds receipts, takes losses and sales away, and may go below zero', () => {
    const facts = [fact('receipt', '2026-11-01T10:00', 750), fact('loss', '2026-11-02T10:00', 100)];
    expect(running(facts, [glasses('2026-11-03T20:00', 10)])).toEqual([
      ['receipt', 750],
      ['loss', 650],
      ['sales', -550],
    ]);
  });

  it('lets a count settle what came before it', () => {
    const facts = [fact('count', '2026-11-02T10:00', 3000)];
    const sales = [glasses('2026-11-01T20:00', 1), glasses('2026-11-02T20:00', 1)];
    expect(running(facts, sales)).toEqual([
      ['sales', -120],
      ['count', 3000],
      ['sales', 2880],
    ]);
  });

  it('puts a sale at the very moment of the count into the count', () => {
    expect(
      running([fact('count', '2026-11-02T10:00', 3000)], [glasses('2026-11-02T10:00', 1)]).at(-1),
    ).toEqual(['count', 3000]);
  });

  it('gathers the sales of one day into one line', () => {
    const lines = buildLedger([], [glasses('2026-11-02T20:00', 1), glasses('2026-11-02T21:00', 2)]);
    expect(lines).toMatchObject([{ volumeMl: -360, runningMl: -360 }]);
  });

  it('agrees line by line with the running figure', () => {
    const third = { at: '2026-11-02T20:00', thousandthsOfMl: 333_400 };
    const lines = buildLedger([], [third, { ...third, at: '2026-11-03T20:00' }]);
    expect(lines.reduce((total, each) => total + each.volumeMl, 0)).toBe(lines.at(-1)?.runningMl);
  });
});

it.each([
  [120_000, 120],
  [120_499, 120],
  [120_500, 121],
  [-120_500, -121],
  [0, 0],
])('rounds %d thousandths of a millilitre to %d', (thousandths, ml) => {
  expect(depletedMl(thousandths)).toBe(ml);
});
