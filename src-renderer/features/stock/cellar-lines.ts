import type { StockRow } from '../../../src-preload/contract';

export const CELLAR_FILTERS = ['negative', 'low', 'unpriced'] as const;
export type CellarFilter = (typeof CELLAR_FILTERS)[number];

export const CELLAR_ORDERS = ['urgent', 'name', 'value', 'cover', 'bin'] as const;
export type CellarOrder = (typeof CELLAR_ORDERS)[number];

export const isLow = ({ parMl, onHandMl, archived }: StockRow): boolean =>
  !archived && parMl !== null && onHandMl < parMl;

const passes: Record<CellarFilter, (row: StockRow) => boolean> = {
  negative: ({ onHandMl }) => onHandMl < 0,
  low: isLow,
  unpriced: ({ onHandMl, valueCents }) => onHandMl > 0 && valueCents === null,
};

export const filterCellar = (
  rows: readonly StockRow[],
  { only, bins }: { only: CellarFilter | null; bins: readonly string[] },
): StockRow[] =>
  rows.filter(
    (row) =>
      (only === null || passes[only](row)) &&
      (bins.length === 0 || (row.bin !== null && bins.includes(row.bin))),
  );

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
const byName = (a: StockRow, b: StockRow): number => collator.compare(a.name, b.name);

/** Below zero first, then under the par level by how far, then the others. */
const urgency = (row: StockRow): number => {
  if (row.onHandMl < 0) return -1;
  return isLow(row) && row.parMl !== null && row.parMl > 0 ? row.onHandMl / row.parMl : 1;
};
const NEVER = Number.MAX_SAFE_INTEGER;

const orders: Record<CellarOrder, (a: StockRow, b: StockRow) => number> = {
  urgent: (a, b) => urgency(a) - urgency(b) || byName(a, b),
  name: byName,
  value: (a, b) => (b.valueCents ?? -1) - (a.valueCents ?? -1) || byName(a, b),
  cover: (a, b) => (a.coverDays ?? NEVER) - (b.coverDays ?? NEVER) || byName(a, b),
  bin: (a, b) => collator.compare(a.bin ?? '\uffff', b.bin ?? '\uffff') || byName(a, b),
};

export const sortCellar = (rows: readonly StockRow[], order: CellarOrder): StockRow[] =>
  [...rows].sort((a, b) => orders[order](a, b));
