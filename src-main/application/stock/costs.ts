import type { Drink } from '../../domain/sheets/drink.ts';
import { applyFact, settlesSales, sumOf, type Levels, type RecordedFact } from '../../domain/stock/facts.ts';
import { averageWith, costOf, valueOf, type Cost } from '../../domain/stock/valuation.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { DepletionWindow, Stores } from '../ports/stores/index.ts';

/** The price that the sheet says, until a receipt says another. */
export const costOnSheet = ({ purchaseCents, containerMl }: Drink): Cost | null =>
  purchaseCents === null || containerMl === null ? null : costOf(purchaseCents, containerMl);

/** Of one container, or of a litre where there is none. */
export const costShown = (cost: Cost | null, containerMl: number | null): number | null =>
  cost === null ? null : valueOf(cost, containerMl ?? 1000);

type Arrival = { receipt: RecordedFact; settledMl: number; window: DepletionWindow };

const isPriced = ({ kind, valueCents }: RecordedFact): boolean => kind === 'receipt' && valueCents !== null;

/** Each receipt with a price, with what facts say was there before it. */
const arrivalsOf = (facts: readonly RecordedFact[]): Arrival[] => {
  const levels: Levels = new Map();
  let countedAt = '';
  const arrivals: Arrival[] = [];
  for (const fact of facts) {
    if (isPriced(fact)) {
      const window = { drinkId: fact.drinkId, after: countedAt, until: fact.at, untilDay: null };
      arrivals.push({ receipt: fact, settledMl: sumOf(levels), window });
    }
    applyFact(levels, fact);
    if (settlesSales(fact)) countedAt = fact.at;
  }
  return arrivals;
};

/**
 * The weighted average cost of every drink whose price is known, now or at a moment of the venue's clock.
 * Sales and losses leave it as it is; see `averageWith`.
 */
export const readCosts = async (
  stores: Stores,
  drinks: readonly Drink[],
  until: string | null = null,
): Promise<Map<string, Cost>> => {
  const facts = Map.groupBy(await stores.stock.factsOfPriced(until), ({ drinkId }) => drinkId);
  const arrivals = [...facts.values()].flatMap(arrivalsOf);
  const sold = await stores.depletion.inWindows(arrivals.map(({ window }) => window));
  const costs = new Map<string, Cost>();
  for (const drink of drinks) {
    const known = costOnSheet(drink);
    if (known !== null) costs.set(drink.id, known);
  }
  for (const [index, { receipt, settledMl }] of arrivals.entries()) {
    const { drinkId, volumeMl, valueCents } = receipt;
    const onHandMl = settledMl - millilitresOf(sold[index] ?? 0);
    const cost = averageWith(costs.get(drinkId) ?? null, onHandMl, { volumeMl, valueCents: valueCents ?? 0 });
    if (cost !== null) costs.set(drinkId, cost);
  }
  return costs;
};
