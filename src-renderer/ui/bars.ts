export type BarPoint = {
  key: string;
  value: number;
  title: string;
  /** What is written under the bar; null for most of them. */
  mark: string | null;
};

type Bar = BarPoint & {
  x: number;
  y: number;
  width: number;
  height: number;
  slotX: number;
  slotWidth: number;
};
export type Bars = { bars: Bar[]; ticks: { value: number; y: number }[]; baseY: number; left: number };

const LEFT = 52;
const TOP = 8;
const BOTTOM = 20;
const SHARE = 0.66;
const WIDEST = 28;
const LEAST = 2;

/** A round step, so that two or three lines cross the chart. */
const stepFor = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1) / 2));
  return [1, 2, 5, 10].map((factor) => factor * power).find((size) => most / size <= 3) ?? power * 10;
};

/** Places the bars in a box; a value below zero is told by its title alone. */
export const layOutBars = (
  points: readonly BarPoint[],
  { width, height }: { width: number; height: number },
): Bars => {
  const most = Math.max(...points.map(({ value }) => value), 0);
  const step = stepFor(most);
  const top = Math.max(Math.ceil(most / step), 1) * step;
  const baseY = height - BOTTOM;
  const scale = (baseY - TOP) / top;
  const slotWidth = (width - LEFT) / Math.max(points.length, 1);
  const bar = Math.min(slotWidth * SHARE, WIDEST);
  const bars = points.map((point, index) => {
    const slotX = LEFT + index * slotWidth;
    const size = point.value <= 0 ? 0 : Math.max(point.value * scale, LEAST);
    const x = slotX + (slotWidth - bar) / 2;
    return { ...point, slotX, slotWidth, x, y: baseY - size, width: bar, height: size };
  });
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
    value: index * step,
    y: baseY - index * step * scale,
  }));
  return { bars, ticks, baseY, left: LEFT };
};
