import type { Drink } from '../../domain/sheets/drink.ts';
import { applyFact, settlesSales, sumOf, type GoodsKind, type Levels } from '../../domain/stock/facts.ts';
import { averageAfter, costOf, isGoods, valueOf, type Cost } from '../../domain/stock/valuation.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { DepletionWindow, PricedFact, Stores } from '../ports/stores/index.ts';

/** The price that the sheet says, until a receipt says another. */
export const costOnSheet = ({ purchaseCents, containerMl }: Drink): Cost | null =>
  purchaseCents === null || containerMl === null ? null : costOf(purchaseCents, containerMl);

/** Of one container, or of a litre where there is none. */
export const costShown = (cost: Cost | null, containerMl: number | null): number | null =>
  cost === null ? null : valueOf(cost, containerMl ?? 1000);

type Arrival = { goods: PricedFact; kind: GoodsKind; settledMl: number; windows: number };

/** Goods in or back with a price, what facts say was there before it, and how many windows of sales led to it. */
const arrivalsOf = (facts: readonly PricedFact[], windows: DepletionWindow[]): Arrival[] => {
  const levels: Levels = new Map();
  const arrivals: Arrival[] = [];
  let after = '';
  let own = 0;
  for (const fact of facts) {
    const { kind } = fact;
    if (isGoods(kind) && fact.valueCents !== null) {
      windows.push({ drinkId: fact.drinkId, after, until: fact.at, untilDay: null });
      own += 1;
      after = fact.at;
      arrivals.push({ goods: fact, kind, settledMl: sumOf(levels), windows: own });
    }
    applyFact(levels, fact);
    if (!settlesSales(fact)) continue;
    after = fact.at;
    own = 0;
  }
  return arrivals;
};

/** Costs after the last receipt up to a moment, of the drinks that came with a price. */
const readPricedCosts = async (
  stores: Stores,
  drinks: readonly Drink[],
  until: string | null,
): Promise<Map<string, Cost>> => {
  const facts = Map.groupBy(await stores.stock.factsOfPriced(until), ({ drinkId }) => drinkId);
  const windows: DepletionWindow[] = [];
  const arrivals = [...facts.values()].flatMap((own) => arrivalsOf(own, windows));
  const sold = await stores.depletion.inWindows(windows);
  const costs = new Map<string, Cost>();
  for (const drink of drinks) {
    const known = costOnSheet(drink);
    if (known !== null) costs.set(drink.id, known);
  }
  let soldSince = 0;
  for (const [index, { goods, kind, settledMl, windows: led }] of arrivals.entries()) {
    const { drinkId, volumeMl, valueCents } = goods;
    soldSince = (led === 1 ? 0 : soldSince) + (sold[index] ?? 0);
    const onHandMl = settledMl - millilitresOf(soldSince);
    const moved = { kind, volumeMl, valueCents: valueCents ?? 0 };
    const cost = averageAfter(costs.get(drinkId) ?? null, onHandMl, moved);
    if (cost !== null) costs.set(drinkId, cost);
  }
  return costs;
};

/**
 * The weighted average cost of every drink whose price is known, now or at a moment of the venue's clock.
 * Sales and losses leave it as it is; see `averageAfter`.
 */
export const readCosts = (
  stores: Stores,
  drinks: readonly Drink[],
  until: string | null = null,
): Promise<ReadonlyMap<string, Cost>> =>
  until === null
    ? stores.remember('costs', () => readPricedCosts(stores, drinks, null))
    : readPricedCosts(stores, drinks, until);
