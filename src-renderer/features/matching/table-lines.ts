import type { ItemToMatch } from '../../../src-preload/contract';
import { foldText } from '../../format/fold-text';

export const TABLE_ORDERS = ['revenue', 'score', 'label'] as const;
export type TableOrder = (typeof TABLE_ORDERS)[number];

export type TableFilter = {
  words: string;
  /** Null for all; the empty text for labels without a family. */
  family: string | null;
  order: TableOrder;
};

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
const byRevenue = (a: ItemToMatch, b: ItemToMatch): number => b.amountCents - a.amountCents;
const orders: Record<TableOrder, (a: ItemToMatch, b: ItemToMatch) => number> = {
  revenue: byRevenue,
  score: (a, b) => (b.best?.score ?? 0) - (a.best?.score ?? 0) || byRevenue(a, b),
  label: (a, b) => collator.compare(a.label, b.label),
};

export const tableLines = (
  items: readonly ItemToMatch[],
  { words, family, order }: TableFilter,
): ItemToMatch[] => {
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  return items
    .filter((item) => {
      if (family !== null && (item.family ?? '') !== family) return false;
      const text = wanted.length === 0 ? '' : foldText(`${item.label} ${item.code ?? ''}`);
      return wanted.every((word) => text.includes(word));
    })
    .sort(orders[order]);
};

export type FamilyTotal = { family: string; count: number; amountCents: number };

/** Register families of what waits, the dearest first. */
export const familyTotals = (items: readonly ItemToMatch[]): FamilyTotal[] => {
  const totals = new Map<string, FamilyTotal>();
  for (const { family, amountCents } of items) {
    const key = family ?? '';
    const total = totals.get(key) ?? { family: key, count: 0, amountCents: 0 };
    total.count += 1;
    total.amountCents += amountCents;
    totals.set(key, total);
  }
  return [...totals.values()].sort((a, b) => b.amountCents - a.amountCents);
};
