import type { CountedVariance } from '../../domain/reports/count-variance.ts';
import type { Period } from '../../domain/reports/report.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { applyFact, settlesSales, sumOf, type Levels, type RecordedFact } from '../../domain/stock/facts.ts';
import { valueOf } from '../../domain/stock/valuation.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { DepletionWindow, Stores } from '../ports/stores/index.ts';
import { clockOf, costsAtEnd } from './stock-at-end.ts';

/** A count, what facts say was there before it, and the sales that it settles. */
export type SettledCount = {
  fact: RecordedFact;
  settledMl: number;
  isFirst: boolean;
  /** Null for a count of a bin that no sale leaves. */
  window: DepletionWindow | null;
};

const countsOf = (facts: readonly RecordedFact[], begin: string, end: string): SettledCount[] => {
  const levels: Levels = new Map();
  const counts: SettledCount[] = [];
  let countedAt = '';
  for (const [index, fact] of facts.entries()) {
    if (fact.kind === 'count' && fact.at >= begin && fact.at < end) {
      const { bin, drinkId, at } = fact;
      counts.push({
        fact,
        settledMl: bin === null ? sumOf(levels) : (levels.get(bin) ?? 0),
        isFirst: index === 0,
        window: settlesSales(fact) ? { drinkId, after: countedAt, until: at, untilDay: null } : null,
      });
    }
    applyFact(levels, fact);
    if (settlesSales(fact)) countedAt = fact.at;
  }
  return counts;
};

/** Every count of the period with what should have been there. */
export const settledCounts = async (
  stores: Stores,
  period: Period,
): Promise<{ fact: RecordedFact; theoreticalMl: number; isFirst: boolean }[]> => {
  const { begin, end } = await clockOf(stores, period);
  const counted = new Set(
    (await stores.stock.factsBetween(begin, end))
      .filter(({ kind }) => kind === 'count')
      .map(({ drinkId }) => drinkId),
  );
  const counts: SettledCount[] = [];
  for (const drinkId of counted) counts.push(...countsOf(await stores.stock.facts(drinkId), begin, end));
  const windows = counts.flatMap(({ window }) => window ?? []);
  const sums = await stores.depletion.inWindows(windows);
  let next = 0;
  return counts.map(({ fact, settledMl, isFirst, window }) => {
    const sold = window === null ? 0 : millilitresOf(sums[next++] ?? 0);
    return { fact, theoreticalMl: settledMl - sold, isFirst };
  });
};

export const countedVariances = async (stores: Stores, period: Period): Promise<CountedVariance[]> => {
  const counts = await settledCounts(stores, period);
  if (counts.length === 0) return [];
  const drinks = new Map((await stores.drinks.list()).map((drink) => [drink.id, drink]));
  const costs = await costsAtEnd(stores, period);
  return counts.map(({ fact, theoreticalMl, isFirst }) => {
    const drink = drinks.get(fact.drinkId);
    const cost = costs.get(fact.drinkId);
    return {
      at: fact.at,
      drinkId: fact.drinkId,
      countId: fact.countId,
      drink: drink === undefined ? fact.drinkId : nameOfDrink(drink),
      bin: fact.bin ?? null,
      countedMl: fact.volumeMl,
      theoreticalMl,
      varianceCents: cost === undefined ? null : valueOf(cost, fact.volumeMl - theoreticalMl),
      isFirst,
    };
  });
};
