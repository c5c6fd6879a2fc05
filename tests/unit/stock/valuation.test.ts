import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLedger, type Depletion } from '../../../src-main/domain/stock/ledger.ts';
import type { StockFact } from '../../../src-main/domain/stock/facts.ts';
import { averageWith, costOf, valueLedger, valueOf } from '../../../src-main/domain/stock/valuation.ts';

const BOTTLE = 750;

const receipt = (day: number, bottles: number, valueCents: number | null): StockFact => ({
  id: `receipt ${day}`,
  drinkId: 'chablis',
  kind: 'receipt',
  at: `2026-11-${day}T10:00`,
  volumeMl: bottles * BOTTLE,
  note: null,
  valueCents,
});

const back = (day: number, bottles: number, valueCents: number | null): StockFact => ({
  ...receipt(day, bottles, valueCents),
  id: `return ${day}`,
  kind: 'return',
});

const sold = (day: number, bottles: number): Depletion => ({
  day: `2026-11-${day}`,
  at: `2026-11-${day}T20:00`,
  millionthsOfMl: bottles * BOTTLE * 1_000_000,
});

const figures = (facts: StockFact[], sales: Depletion[], known: number | null = null) =>
  valueLedger(buildLedger(facts, sales), known === null ? null : costOf(known, BOTTLE)).map(
    ({ cost, changeCents, valueCents }) => [
      cost === null ? null : valueOf(cost, BOTTLE),
      changeCents,
      valueCents,
    ],
  );

describe('the weighted average cost', () => {
  it('changes with goods in, and with nothing else', () => {
    expect(figures([receipt(10, 6, 6000), receipt(12, 6, 9000)], [sold(11, 3), sold(13, 1)])).toEqual([
      [1000, 6000, 6000],
      [1000, -3000, 3000],
      [1333, 9000, 12000],
      [1333, -1333, 10667],
    ]);
  });

  it('is that of the goods that came where nothing was left, or less', () => {
    expect(figures([receipt(10, 1, 1000), receipt(12, 6, 9000)], [sold(11, 3)]).at(-1)).toEqual([
      1500, 9000, 6000,
    ]);
  });

  it('stays as it is when goods come without a price, and falls when they are given', () => {
    const facts = [receipt(10, 6, 6000), receipt(11, 6, null), receipt(12, 12, 0)];
    expect(figures(facts, [])).toEqual([
      [1000, 6000, 6000],
      [1000, 6000, 12000],
      [500, 0, 12000],
    ]);
  });

  it('stays as it is when goods go back at that cost, or at a price that is not known', () => {
    expect(figures([receipt(10, 6, 6000), back(11, 2, 2000), back(12, 1, null)], [])).toEqual([
      [1000, 6000, 6000],
      [1000, -2000, 4000],
      [1000, -1000, 3000],
    ]);
  });

  it('bears the difference when the supplier gives another price back', () => {
    const facts = [receipt(10, 6, 6000), receipt(11, 6, 9000), back(12, 6, 9000), back(13, 2, 1000)];
    expect(figures(facts, []).slice(-2)).toEqual([
      [1000, -9000, 6000],
      [1250, -1000, 5000],
    ]);
  });

  it('stays what it was where nothing is left to bear a difference', () => {
    expect(figures([receipt(10, 6, 6000), back(11, 6, 5000)], []).at(-1)).toEqual([1000, -5000, 0]);
    expect(figures([receipt(10, 6, 600), back(11, 1, 5000)], []).at(-1)).toEqual([100, -5000, 500]);
  });

  it('is unknown until a price is, unless the sheet says one', () => {
    expect(figures([receipt(10, 6, null)], [])).toEqual([[null, null, null]]);
    expect(figures([receipt(10, 6, null)], [], 900)).toEqual([[900, 5400, 5400]]);
  });

  it('loses nothing to the number of glasses poured between two receipts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 500_000 }),
        fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 40 }),
        (cents, volumeMl, glasses) => {
          const cost = costOf(cents, volumeMl);
          const left = volumeMl - glasses.reduce((sum, ml) => sum + ml, 0);
          const after = averageWith(cost, left, { volumeMl: 750, valueCents: valueOf(cost, 750) });
          if (after === null) throw new Error('A cost was known.');
          expect(Math.abs(valueOf(after, 750) - valueOf(cost, 750))).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 200 },
    );
  });
});
