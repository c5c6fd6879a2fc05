import { describe, expect, it } from 'vitest';
import { buildLedger, type StockFact } from '../../../src-main/domain/stock/ledger.ts';
import { depletedMl, millilitresOf } from '../../../src-main/domain/stock/volumes.ts';

const fact = (kind: StockFact['kind'], at: string, volumeMl: number): StockFact => ({
  id: `${kind} ${at}`,
  drinkId: 'chablis',
  kind,
  at,
  volumeMl,
  note: null,
});

const glasses = (at: string, count: number) => ({
  day: at.slice(0, 10),
  at,
  millionthsOfMl: count * 1_000_000 * 120,
});

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

  it('goes on from what stood before its first line as if it had been read whole', () => {
    const facts = [fact('receipt', '2026-11-01T10:00', 3000), fact('loss', '2026-11-03T10:00', 100)];
    const sales = [glasses('2026-11-01T20:00', 2), glasses('2026-11-03T20:00', 1)];
    const opening = { levels: new Map([['', 3000]]), millionthsOfMl: sales[0]?.millionthsOfMl ?? 0 };
    expect(buildLedger(facts.slice(1), sales.slice(1), opening)).toEqual(buildLedger(facts, sales).slice(2));
  });

  it('agrees line by line with the running figure', () => {
    const third = { day: '2026-11-02', at: '2026-11-02T20:00', millionthsOfMl: 333_400_000 };
    const lines = buildLedger([], [third, { ...third, day: '2026-11-03', at: '2026-11-03T20:00' }]);
    expect(lines.reduce((total, each) => total + each.volumeMl, 0)).toBe(lines.at(-1)?.runningMl);
  });
});

describe('bins', () => {
  const moved: StockFact = { ...fact('transfer', '2026-11-02T10:00', 500), toBin: 'Bar' };

  it('hold what was moved between them, which changes nothing on hand', () => {
    const facts = [fact('receipt', '2026-11-01T10:00', 750), moved];
    expect(buildLedger(facts, []).at(-1)).toMatchObject({ volumeMl: 500, changeMl: 0, runningMl: 750 });
  });

  it('are counted alone, or all with the drink', () => {
    const barCount = { ...fact('count', '2026-11-03T10:00', 450), bin: 'Bar' };
    const facts = [fact('receipt', '2026-11-01T10:00', 750), moved, barCount];
    expect(running(facts, []).at(-1)).toEqual(['count', 700]);
    expect(running([...facts, fact('count', '2026-11-04T10:00', 690)], []).at(-1)).toEqual(['count', 690]);
  });

  it('let a count elsewhere leave the sales of the drink’s own place as they are', () => {
    const facts = [
      fact('receipt', '2026-11-01T10:00', 750),
      { ...fact('count', '2026-11-03T10:00', 0), bin: 'Bar' },
    ];
    expect(running(facts, [glasses('2026-11-02T20:00', 1)]).at(-1)).toEqual(['count', 630]);
    const home = [{ ...fact('count', '2026-11-03T10:00', 600), bin: '' }];
    expect(running(home, [glasses('2026-11-02T20:00', 1)]).at(-1)).toEqual(['count', 600]);
  });
});

it.each([
  [120_499_999, 120],
  [120_500_000, 121],
  [-120_500_000, -121],
])('rounds %d millionths of a millilitre to %d', (millionths, ml) => {
  expect(millilitresOf(millionths)).toBe(ml);
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
