import { describe, expect, it } from 'vitest';
import type { DayFigure } from '../../../src-preload/contract';
import { layOutChart } from '../../../src-renderer/features/home/chart';

const night = (day: string, amountCents: number): DayFigure => ({ day, state: 'open', amountCents });
const days: DayFigure[] = [
  night('2026-11-12', 396820),
  { day: '2026-11-13', state: 'none', amountCents: 0 },
  night('2026-11-18', -1200),
  night('2026-11-19', 428650),
];

describe('the chart of the last nights', () => {
  const chart = layOutChart(days, '2026-11-19', 600, 280);

  it('tells the last night and the same weekday from the others', () => {
    expect(chart.bars.map((bar) => bar.kind)).toEqual(['sameWeekday', 'none', 'other', 'last']);
  });

  it('stands every bar on the base, inside the box', () => {
    for (const bar of chart.bars) {
      expect(bar.y + bar.height).toBeCloseTo(chart.baseY);
      expect(bar.y).toBeGreaterThanOrEqual(0);
      expect(bar.x).toBeGreaterThanOrEqual(chart.left);
      expect(bar.x + bar.width).toBeLessThanOrEqual(600);
    }
  });

  it('keeps heights in proportion to the money', () => {
    const [before, , , last] = chart.bars;
    expect((before?.height ?? 0) / (last?.height ?? 1)).toBeCloseTo(396820 / 428650);
  });

  it('draws two to five round lines', () => {
    expect(chart.ticks.map((tick) => tick.cents)).toEqual([0, 200000, 400000]);
  });

  it('marks a night that is missing, as high as a usual one, and ticks a closed day', () => {
    const [usual, missing, closed] = layOutChart(
      [
        night('2026-11-16', 200000),
        { day: '2026-11-17', state: 'missing', amountCents: 0 },
        { day: '2026-11-18', state: 'closed', amountCents: 0 },
      ],
      '2026-11-16',
      600,
      280,
    ).bars;
    expect([missing?.kind, closed?.kind]).toEqual(['missing', 'closed']);
    expect(missing?.height).toBeCloseTo(usual?.height ?? 0);
    expect(closed?.height).toBe(2);
  });

  it('stands without any sale', () => {
    const empty = layOutChart([{ day: '2026-11-19', state: 'none', amountCents: 0 }], '2026-11-19', 600, 280);
    expect(empty.bars).toHaveLength(1);
    expect(empty.ticks.every((tick) => Number.isFinite(tick.y))).toBe(true);
  });
});
