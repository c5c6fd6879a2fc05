import {
  applyFact,
  HOME,
  settlesSales,
  sumOf,
  type Levels,
  type RecordedFact,
} from '../../domain/stock/facts.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { Stores } from '../ports/stores/index.ts';

/** A moment of the ledger: facts of the same minute that were recorded later come after it. */
export type Moment = { at: string; recordedAt: string };

const isBefore = (fact: RecordedFact, moment: Moment): boolean =>
  fact.at < moment.at || (fact.at === moment.at && fact.recordedAt < moment.recordedAt);

/** What stands in each bin of one drink, now or just before a moment. Sales leave its own place. */
export const readLevels = async (
  stores: Stores,
  drinkId: string,
  before: Moment | null = null,
): Promise<Levels> => {
  const levels: Levels = new Map([[HOME, 0]]);
  let countedAt = '';
  for (const fact of await stores.stock.facts(drinkId)) {
    if (before !== null && !isBefore(fact, before)) break;
    applyFact(levels, fact);
    if (settlesSales(fact)) countedAt = fact.at;
  }
  const window = { drinkId, after: countedAt, until: before?.at ?? null, untilDay: null };
  const [sold = 0] = await stores.depletion.inWindows([window]);
  levels.set(HOME, (levels.get(HOME) ?? 0) - millilitresOf(sold));
  return levels;
};

/** On hand of one drink now, where reading them all would cost more. */
export const readOnHand = async (stores: Stores, drinkId: string): Promise<number> =>
  sumOf(await readLevels(stores, drinkId));

export const readEach = async (stores: Stores, drinkIds: readonly string[]): Promise<Map<string, number>> => {
  const onHand = new Map<string, number>();
  for (const drinkId of drinkIds) onHand.set(drinkId, await readOnHand(stores, drinkId));
  return onHand;
};

/** Signed change of each drink that an act changed the stock of. */
export const changesOf = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Map<string, { beforeMl: number; afterMl: number }> => {
  const changes = new Map<string, { beforeMl: number; afterMl: number }>();
  for (const drinkId of new Set([...before.keys(), ...after.keys()])) {
    const change = { beforeMl: before.get(drinkId) ?? 0, afterMl: after.get(drinkId) ?? 0 };
    if (change.beforeMl !== change.afterMl) changes.set(drinkId, change);
  }
  return changes;
};
