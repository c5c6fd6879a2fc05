import type { GoodsKind } from './facts.ts';
import type { LedgerLine } from './ledger.ts';

/**
 * What a drink costs: the value of a volume, both kept, so that nothing is rounded but at a receipt.
 * Value in millionths of a cent, volume in millilitres, above zero.
 */
export type Cost = { value: number; volumeMl: number };

const MILLIONTHS = 1_000_000n;

const divide = (numerator: bigint, denominator: bigint): number => {
  const half = numerator < 0n ? -denominator : denominator;
  return Number((2n * numerator + half) / (2n * denominator));
};

export const costOf = (valueCents: number, volumeMl: number): Cost => ({
  value: valueCents * 1_000_000,
  volumeMl,
});

/** What this much is worth at this cost, in cents, rounded half away from zero. */
export const valueOf = (cost: Cost, volumeMl: number): number =>
  divide(BigInt(cost.value) * BigInt(volumeMl), BigInt(cost.volumeMl) * MILLIONTHS);

/**
 * The average after goods came in on top of `onHandMl`. Where nothing was left, or less than nothing,
 * the new price is the cost: what was sold ahead of the goods stays charged at the cost before.
 */
export const averageWith = (
  cost: Cost | null,
  onHandMl: number,
  receipt: { volumeMl: number; valueCents: number },
): Cost | null => {
  if (receipt.volumeMl <= 0) return cost;
  const arrived = costOf(receipt.valueCents, receipt.volumeMl);
  if (cost === null || onHandMl <= 0) return arrived;
  const before = divide(BigInt(cost.value) * BigInt(onHandMl), BigInt(cost.volumeMl));
  return { value: before + arrived.value, volumeMl: onHandMl + receipt.volumeMl };
};

/**
 * The average after goods went back to the supplier, who gave `valueCents` for them: an entry the other
 * way round. Where nothing is left to bear the difference, the cost stays what it was.
 */
export const averageWithout = (
  cost: Cost | null,
  onHandMl: number,
  returned: { volumeMl: number; valueCents: number },
): Cost | null => {
  const leftMl = onHandMl - returned.volumeMl;
  if (cost === null || leftMl <= 0) return cost;
  const before = divide(BigInt(cost.value) * BigInt(onHandMl), BigInt(cost.volumeMl));
  const value = before - costOf(returned.valueCents, returned.volumeMl).value;
  return value < 0 ? cost : { value, volumeMl: leftMl };
};

/** The average after goods came or went back at a price. */
export const averageAfter = (
  cost: Cost | null,
  onHandMl: number,
  { kind, ...goods }: { kind: GoodsKind; volumeMl: number; valueCents: number },
): Cost | null =>
  kind === 'receipt' ? averageWith(cost, onHandMl, goods) : averageWithout(cost, onHandMl, goods);

export const isGoods = (kind: LedgerLine['kind']): kind is GoodsKind =>
  kind === 'receipt' || kind === 'return';

export type ValuedLine = LedgerLine & {
  /** The average cost once this line is in; null while no price is known. */
  cost: Cost | null;
  /** What the change is worth, in cents: the price of goods in or back, else the cost at that moment. */
  changeCents: number | null;
  /** What is on hand is worth. */
  valueCents: number | null;
};

/** Puts costs beside a ledger, oldest first. `known` stands until the first goods with a price. */
export const valueLedger = (lines: readonly LedgerLine[], known: Cost | null): ValuedLine[] => {
  let cost = known;
  return lines.map((line) => {
    const { kind, volumeMl, valueCents: price } = line;
    if (isGoods(kind) && price !== null) {
      const goods = { kind, volumeMl: Math.abs(volumeMl), valueCents: price };
      cost = averageAfter(cost, line.runningMl - line.changeMl, goods);
    }
    const changeCents = cost === null ? null : valueOf(cost, line.changeMl);
    return {
      ...line,
      cost,
      changeCents: price === null ? changeCents : kind === 'return' ? -price : price,
      valueCents: cost === null ? null : valueOf(cost, line.runningMl),
    };
  });
};
