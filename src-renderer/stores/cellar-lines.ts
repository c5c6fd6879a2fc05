import type { StockRow } from '../../src-preload/contract';
import { createNameOrder } from './name-order';

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

const inNameOrder = createNameOrder<StockRow>(({ drinkId }) => drinkId);

/** Below zero first, then under the par level by how far, then the others. */
const urgency = (row: StockRow): number => {
  if (row.onHandMl < 0) return -1;
  return isLow(row) && row.parMl !== null && row.parMl > 0 ? row.onHandMl / row.parMl : 1;
};
const NEVER = Number.MAX_SAFE_INTEGER;

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
/** The place of each bin among those that there are: fewer are compared than drinks. */
const placeInBins = (rows: readonly StockRow[]): ((row: StockRow) => number) => {
  const bins = [...new Set(rows.flatMap(({ bin }) => bin ?? []))].sort(collator.compare);
  const places = new Map(bins.map((bin, place) => [bin, place]));
  return ({ bin }) => (bin === null ? NEVER : (places.get(bin) ?? NEVER));
};

const numberBy: Record<
  Exclude<CellarOrder, 'name'>,
  (rows: readonly StockRow[]) => (row: StockRow) => number
> = {
  urgent: () => urgency,
  value:
    () =>
    ({ valueCents }) =>
      -(valueCents ?? -1),
  cover:
    () =>
    ({ coverDays }) =>
      coverDays ?? NEVER,
  bin: placeInBins,
};

/** By one figure, then by name. */
export const sortCellar = (rows: readonly StockRow[], order: CellarOrder): readonly StockRow[] => {
  const named = inNameOrder(rows);
  if (order === 'name') return named;
  const numberOf = numberBy[order](named);
  return named
    .map((row) => ({ row, number: numberOf(row) }))
    .sort((a, b) => a.number - b.number)
    .map(({ row }) => row);
};
