import { describe, expect, it } from 'vitest';
import type { NightSale } from '../../../src-preload/contract';
import { nightBars } from '../../../src-renderer/features/sheet/night-bars';
import { isStanding } from '../../../src-renderer/features/sheet/standing-links';
import { layOutBars } from '../../../src-renderer/ui/bars';
import { holdTooltip, mayOpen, releaseTooltip, takeTurn } from '../../../src-renderer/ui/open-tooltip';

const night = (day: string, amountCents: number): NightSale => ({
  day,
  itemKey: 'code:2041',
  code: '2041',
  label: 'VERRE CHABLIS',
  servingId: 's',
  salesCount: 1,
  quantity: 1000,
  amountCents,
  volumeMl: 120,
});

describe('the chart of a drink’s sales', () => {
  const nights = [night('2026-11-02', 900), night('2026-11-02', 100), night('2026-10-30', 500)];

  it('has a bar for each day, those without a sale included', () => {
    const bars = nightBars({ fromDay: '2026-10-30', untilDay: '2026-11-02', nights }, 'day');
    expect(bars.map(({ key, amountCents }) => [key, amountCents])).toEqual([
      ['2026-10-30', 500],
      ['2026-10-31', 0],
      ['2026-11-01', 0],
      ['2026-11-02', 1000],
    ]);
  });

  it('has a bar for each month over a year', () => {
    const bars = nightBars({ fromDay: '2026-10-30', untilDay: '2026-11-02', nights }, 'month');
    expect(bars.map(({ key, amountCents, volumeMl }) => [key, amountCents, volumeMl])).toEqual([
      ['2026-10', 500, 120],
      ['2026-11', 1000, 240],
    ]);
  });

  it('stands in its box, with round figures beside it', () => {
    const points = [1000, 0, 2600, -300].map((value, at) => ({ key: `${at}`, value, title: '', mark: null }));
    const { bars, ticks, baseY } = layOutBars(points, { width: 452, height: 120 });
    expect(ticks.map(({ value }) => value)).toEqual([0, 1000, 2000, 3000]);
    expect(bars.every(({ x, width }) => x >= 52 && x + width <= 452)).toBe(true);
    expect(bars.every(({ y, height }) => y >= 0 && y + height <= baseY + 0.001)).toBe(true);
    expect(bars[1]?.height).toBe(0);
    expect(bars[3]?.height).toBe(0);
  });

  it('is there when nothing was sold', () => {
    expect(layOutBars([], { width: 300, height: 100 }).ticks.length).toBeGreaterThan(0);
  });
});

describe('a link', () => {
  const now = new Date(2026, 10, 20, 12);
  it.each<[string | null, boolean]>([
    [null, true],
    ['2026-11-20', true],
    ['2026-11-19', false],
  ])('that ends on %s stands: %s', (untilDay, expected) => {
    expect(isStanding({ untilDay }, now)).toBe(expected);
  });
});

describe('a tooltip', () => {
  it('opened by the focus is not taken by a pointer that had come before', () => {
    const passing = takeTurn();
    holdTooltip();
    expect(mayOpen(passing)).toBe(false);
    expect(mayOpen(takeTurn())).toBe(true);
    releaseTooltip();
    expect(mayOpen(passing)).toBe(true);
  });
});
