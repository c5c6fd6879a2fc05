import { createMatcher, type MatchHints, type Proposal } from '../../domain/matching/index.ts';
import { labelKey } from '../../domain/sales/label-change.ts';
import { isOpenPrice } from '../../domain/sales/sale-line.ts';
import type { Alias, Stores } from '../ports/stores/index.ts';
import { readOnHand } from '../stock/on-hand-of.ts';
import { averagePriceOf, createKnownItems, openLinkOf, stateOf } from './known-items.ts';
import type { KnownItem, KnownItems } from './known-items.ts';
import { createKnownLibrary, type KnownLibrary } from './known-library.ts';
import { createKnownProposals } from './known-proposals.ts';
import { readLog } from './read-log.ts';
import { workInTurn, type WorkInTurn } from './work-in-turn.ts';

/**
 * What the wizard works on, kept in memory for as long as the engine runs: the library under its matcher,
 * the items that were sold, what was proposed for each. The log of acts says what to read again, so that
 * an answer costs what it changed and not the whole queue.
 */
export type Matching = {
  readonly library: KnownLibrary;
  readonly items: KnownItems;
  readonly onHand: ReadonlyMap<string, number>;
  /** Reads what changed since the last time; before anything else is asked in a transaction. */
  catchUp(stores: Stores): Promise<void>;
  /** Best first; worked out now if it has to be. Open prices have none. */
  proposalsFor(item: KnownItem): readonly Proposal[];
  /** Items to match whose proposals are still to be worked out. */
  uncompared(): KnownItem[];
} & Pick<WorkInTurn, 'layOutInTurn' | 'compareInTurn' | 'stop'>;

const PRICE_MOVED = 0.02;

/** What the matcher reads of an item is the same, or near enough to be answered the same. */
const readsAlike = (before: KnownItem | undefined, now: KnownItem): boolean => {
  if (before?.record.label !== now.record.label || before.record.family !== now.record.family) return false;
  const [was, is] = [averagePriceOf(before.figures) ?? 0, averagePriceOf(now.figures) ?? 0];
  return Math.abs(was - is) <= is * PRICE_MOVED;
};

export const createMatching = (): Matching => {
  const library = createKnownLibrary();
  const items = createKnownItems();
  const proposals = createKnownProposals();
  const onHand = new Map<string, number>();
  const aliases = new Map<string, Alias>();
  let inStock: ReadonlySet<string> = new Set();
  let place: number | null = null;

  const learn = (key: string, alias: Alias | null): void => {
    const known = aliases.get(key);
    if (alias === null) {
      if (known === undefined) return;
      aliases.delete(key);
      library.forget(known.label);
      proposals.drop(proposals.itemsWith(new Set([known.drinkId])));
      return;
    }
    if (known?.id === alias.id) return;
    aliases.set(key, alias);
    library.learn(alias);
    proposals.drop(proposals.itemsWith(new Set([alias.drinkId])));
  };
  const learnAll = async (stores: Stores): Promise<void> => {
    const now = new Map((await stores.aliases.list()).map((alias) => [alias.labelKey, alias]));
    for (const key of [...aliases.keys()]) if (!now.has(key)) learn(key, null);
    for (const [key, alias] of now) learn(key, alias);
  };

  /** Drinks that came or changed may suit other labels: those that they could answer are asked again. */
  const reconsider = (changed: readonly string[]): void => {
    if (changed.length === 0) return;
    proposals.drop(proposals.itemsWith(new Set(changed)));
    const fresh = createMatcher([]);
    for (const id of changed) {
      const drink = library.get(id);
      if (drink !== undefined) fresh.add({ ...drink, volumeCl: null, formats: [] });
    }
    for (const item of items.list()) {
      if (stateOf(item) === 'toMatch' && fresh.match(item.record.label).length > 0) {
        proposals.drop([item.record.itemKey]);
      }
    }
  };

  /** What was sold and what is left of it, of all labels and drinks. */
  const readSales = async (stores: Stores): Promise<void> => {
    const before = new Map(items.list().map((item) => [item.record.itemKey, item]));
    await items.readAll(stores);
    onHand.clear();
    for (const [id, volumeMl] of await stores.stock.onHand(null)) onHand.set(id, volumeMl);
    inStock = new Set([...onHand].flatMap(([id, volumeMl]) => (volumeMl > 0 ? [id] : [])));
    for (const item of items.list()) {
      if (!readsAlike(before.get(item.record.itemKey), item)) proposals.drop([item.record.itemKey]);
    }
  };

  const readAll = async (stores: Stores): Promise<void> => {
    const changed = library.replaceAll(await stores.drinks.list());
    if (changed.length > 0) proposals.dropAll();
    await readSales(stores);
    await learnAll(stores);
  };

  const readTouched = async (
    stores: Stores,
    touched: { items: string[]; drinks: string[]; newDrinks: string[]; aliases: boolean },
  ): Promise<void> => {
    await items.readAgain(stores, touched.items);
    const changed: string[] = [];
    for (const id of touched.newDrinks) {
      if (library.put(id, await stores.drinks.get(id))) changed.push(id);
    }
    reconsider(changed);
    for (const id of new Set([...touched.drinks, ...touched.newDrinks])) {
      onHand.set(id, await readOnHand(stores, id));
    }
    if (touched.aliases) await learnAll(stores);
    for (const itemKey of touched.aliases ? [] : touched.items) {
      const key = labelKey(items.get(itemKey)?.record.label ?? '');
      learn(key, await stores.aliases.find(key));
    }
  };

  const hintsFor = (item: KnownItem): MatchHints => {
    const { family } = item.record;
    const price = averagePriceOf(item.figures);
    const twin = items.twinOf(item);
    const link = twin === null ? null : openLinkOf(twin);
    return {
      ...(family === null ? {} : { family }),
      ...(price === null ? {} : { unitPriceCents: price }),
      ...(link === null ? {} : { earlier: { drinkId: link.drinkId, servingId: link.servingId } }),
      ...(inStock.size === 0 ? {} : { inStock }),
    };
  };

  const proposalsFor = (item: KnownItem): readonly Proposal[] => {
    const { itemKey, code, label } = item.record;
    if (isOpenPrice(code)) return [];
    const known = proposals.get(itemKey);
    if (known !== null) return known;
    const found = library.match(label, hintsFor(item));
    proposals.set(itemKey, found);
    return found;
  };

  const uncompared = (): KnownItem[] =>
    items
      .list()
      .filter(
        (item) =>
          stateOf(item) === 'toMatch' &&
          !isOpenPrice(item.record.code) &&
          proposals.get(item.record.itemKey) === null,
      );

  const inTurn = workInTurn({ library, uncompared, proposalsFor });

  return {
    library,
    items,
    onHand,
    catchUp: async (stores) => {
      inTurn.wasAsked();
      const log = place === null ? null : await readLog(stores, place, { library, items });
      if (log === null || log.isAll) {
        place = await stores.acts.lastPlace();
        await readAll(stores);
        return;
      }
      place = log.place;
      if (log.areSales) await readSales(stores);
      await readTouched(stores, log);
    },
    proposalsFor,
    uncompared,
    ...inTurn,
  };
};
