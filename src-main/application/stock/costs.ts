import type { Drink } from '../../domain/sheets/drink.ts';
import { applyFact, settlesSales, sumOf, type GoodsKind, type Levels } from '../../domain/stock/facts.ts';
import { averageAfter, costOf, isGoods, valueOf, type Cost } from '../../domain/stock/valuation.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { DepletionWindow, DrinkChange, PricedFact, Stores } from '../ports/stores/index.ts';

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

type KnownCost = {
  /** What the sheet says, which stands before the first goods. */
  sheet: Cost | null;
  /** The average after each of the goods, oldest first. */
  steps: readonly { at: string; cost: Cost }[];
  /** What was sold in each window between them. */
  sold: ReadonlyMap<string, number>;
};

const keyOf = ({ after, until }: DepletionWindow): string => `${after}/${until ?? ''}`;

const lastStepAt = ({ steps }: KnownCost): string => steps.at(-1)?.at ?? '';

/** Sales after the last goods leave every average as it is. */
const isSame = ({ salesSince, isTold }: DrinkChange, known: KnownCost | undefined): known is KnownCost =>
  known !== undefined && !isTold && (salesSince ?? '') > lastStepAt(known);

type Changes = ReadonlyMap<string, DrinkChange> | null;
type Known = ReadonlyMap<string, KnownCost>;

/** What sold in each window, asked for again only where it may have changed. */
const soldIn = async (
  stores: Stores,
  windows: readonly DepletionWindow[],
  changes: Changes,
  known: Known,
): Promise<number[]> => {
  const before = windows.map((window) => {
    const change = changes?.get(window.drinkId);
    const isOld = change?.salesSince === null || (window.until ?? '9999') < (change?.salesSince ?? '');
    return isOld ? known.get(window.drinkId)?.sold.get(keyOf(window)) : undefined;
  });
  const now = await stores.depletion.inWindows(windows.filter((_, at) => before[at] === undefined));
  let next = 0;
  return before.map((sold) => sold ?? now[next++] ?? 0);
};

const stepsOf = (sheet: Cost | null, arrivals: readonly Arrival[], sold: readonly number[]) => {
  const steps: { at: string; cost: Cost }[] = [];
  let cost = sheet;
  let soldSince = 0;
  for (const [index, { goods, kind, settledMl, windows: led }] of arrivals.entries()) {
    soldSince = (led === 1 ? 0 : soldSince) + (sold[index] ?? 0);
    const { at, volumeMl, valueCents } = goods;
    const moved = { kind, volumeMl, valueCents: valueCents ?? 0 };
    cost = averageAfter(cost, settledMl - millilitresOf(soldSince), moved);
    if (cost !== null) steps.push({ at, cost });
  }
  return steps;
};

const knowCosts = async (
  stores: Stores,
  changes: Changes,
  known: Known,
): Promise<ReadonlyMap<string, KnownCost>> => {
  const costs = new Map<string, KnownCost>();
  const changed: string[] = [];
  for (const [drinkId, change] of changes ?? []) {
    const before = known.get(drinkId);
    if (isSame(change, before)) costs.set(drinkId, before);
    else changed.push(drinkId);
  }
  const drinks = await (changes === null ? stores.drinks.list() : stores.drinks.some(changed));
  const facts = Map.groupBy(
    await stores.stock.factsOfPriced(changes === null ? null : changed),
    ({ drinkId }) => drinkId,
  );
  const windows: DepletionWindow[] = [];
  const arrivals = drinks.map(({ id }) => arrivalsOf(facts.get(id) ?? [], windows));
  const sold = await soldIn(stores, windows, changes, known);
  let first = 0;
  for (const [index, drink] of drinks.entries()) {
    const own = arrivals[index] ?? [];
    const until = first + own.length;
    const sheet = costOnSheet(drink);
    costs.set(drink.id, {
      sheet,
      steps: stepsOf(sheet, own, sold.slice(first, until)),
      sold: new Map(windows.slice(first, until).map((window, at) => [keyOf(window), sold[first + at] ?? 0])),
    });
    first = until;
  }
  return costs;
};

/** The costs of drinks by their id; nothing where no price is known. */
export type Costs = Pick<ReadonlyMap<string, Cost>, 'get'>;

const costAt = (known: KnownCost | undefined, until: string | null): Cost | undefined =>
  (until === null ? known?.steps.at(-1) : known?.steps.findLast(({ at }) => at <= until))?.cost ??
  known?.sheet ??
  undefined;

/**
 * The weighted average cost of every drink, now or at a moment of the venue's clock. Sales and losses leave it
 * as it is; see `averageAfter`.
 */
export const readCosts = async (stores: Stores, until: string | null = null): Promise<Costs> => {
  const known = await stores.remember<KnownCost>('costs', (changes, before) =>
    knowCosts(stores, changes, before),
  );
  return { get: (drinkId) => costAt(known.get(drinkId), until) };
};
