import type { DayFigure } from '../../../src-preload/contract';

export type Bar = {
  day: string;
  amountCents: number;
  kind: 'last' | 'sameWeekday' | 'other' | 'closed' | 'none' | 'missing';
  x: number;
  y: number;
  width: number;
  height: number;
};
export type Chart = { bars: Bar[]; ticks: { cents: number; y: number }[]; baseY: number; left: number };

const LEFT = 44;
const TOP = 14;
const BOTTOM = 24;
const BAR_SHARE = 0.68;
const LEAST_BAR = 2;
const EMPTY = { width: 4, height: 2 };

/** A round step so that two to four lines cross the chart. */
const stepFor = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 100) / 3));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => most / size <= 4);
  return Math.max(step ?? power * 10, 100);
};

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** What a missing night is drawn as high as: the middle one of those that came. */
const typicalOf = (days: readonly DayFigure[]): number => {
  const open = days.filter(({ state }) => state === 'open').map(({ amountCents }) => amountCents);
  return open.sort((a, b) => a - b)[Math.floor(open.length / 2)] ?? 0;
};

/** Places the nights in a box of this size; money goes up, refunded nights stand on the base. */
export const layOutChart = (
  days: readonly DayFigure[],
  lastDay: string,
  width: number,
  height: number,
): Chart => {
  const most = Math.max(...days.map((day) => day.amountCents), 0);
  const step = stepFor(most);
  const top = Math.max(Math.ceil((most * 2) / step), 2) * (step / 2);
  const baseY = height - BOTTOM;
  const scale = (baseY - TOP) / top;
  const slot = (width - LEFT) / Math.max(days.length, 1);
  const weekday = weekdayOf(lastDay);

  const typical = typicalOf(days);
  const bars = days.map(({ day, state, amountCents }, index): Bar => {
    const middle = LEFT + (index + 0.5) * slot;
    if (state === 'missing') {
      const bar = slot * BAR_SHARE;
      const size = typical * scale;
      return {
        day,
        amountCents,
        kind: state,
        x: middle - bar / 2,
        y: baseY - size,
        width: bar,
        height: size,
      };
    }
    if (state !== 'open') {
      return {
        day,
        amountCents,
        kind: state,
        x: middle - EMPTY.width / 2,
        y: baseY - EMPTY.height,
        ...EMPTY,
      };
    }
    const size = Math.max(amountCents * scale, LEAST_BAR);
    const kind = day === lastDay ? 'last' : weekdayOf(day) === weekday ? 'sameWeekday' : 'other';
    const bar = slot * BAR_SHARE;
    return { day, amountCents, kind, x: middle - bar / 2, y: baseY - size, width: bar, height: size };
  });
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => ({
    cents: index * step,
    y: baseY - index * step * scale,
  }));
  return { bars, ticks, baseY, left: LEFT };
};
