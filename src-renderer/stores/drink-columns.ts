import type { SortKey } from './drink-sorting';

/** Beside the register's icon and the name, which always stand. */
export const COLUMNS = [
  'vintage',
  'region',
  'appellation',
  'container',
  'stock',
  'level',
  'glass',
  'bottle',
  'sold',
  'supplier',
  'bin',
  'purchase',
] as const satisfies readonly SortKey[];
export type DrinkColumn = (typeof COLUMNS)[number];

export const USUAL_COLUMNS: readonly DrinkColumn[] = [
  'vintage',
  'region',
  'container',
  'stock',
  'level',
  'glass',
  'bottle',
  'sold',
];

export const NUMBERS: readonly DrinkColumn[] = ['stock', 'glass', 'bottle', 'sold', 'purchase'];

const WIDTHS: Record<DrinkColumn, number> = {
  vintage: 66,
  region: 104,
  appellation: 136,
  container: 64,
  stock: 116,
  level: 80,
  glass: 60,
  bottle: 76,
  sold: 88,
  supplier: 128,
  bin: 96,
  purchase: 84,
};
const MARK = 60;
const LEAST_NAME = 200;
const EDGE = 24;

/** What gives way first where there is no room. */
const GIVING_WAY: readonly DrinkColumn[] = [
  'purchase',
  'appellation',
  'region',
  'container',
  'bin',
  'supplier',
  'glass',
  'bottle',
  'vintage',
  'level',
  'sold',
];

export const columnsIn = (columns: readonly string[]): DrinkColumn[] =>
  columns.flatMap((key) => COLUMNS.find((known) => known === key) ?? []);

/** The chosen columns that have room in this width, in their order. */
export const fittingColumns = (columns: readonly DrinkColumn[], width: number): DrinkColumn[] => {
  const shown = [...columns];
  const wide = (): number => shown.reduce((sum, key) => sum + WIDTHS[key], MARK + LEAST_NAME + EDGE);
  for (const key of GIVING_WAY) {
    if (wide() <= width) break;
    if (shown.includes(key)) shown.splice(shown.indexOf(key), 1);
  }
  return shown;
};

export const gridOf = (columns: readonly DrinkColumn[]): string =>
  [`${MARK}px`, `minmax(0, 1fr)`, ...columns.map((key) => `${WIDTHS[key]}px`)].join(' ');
