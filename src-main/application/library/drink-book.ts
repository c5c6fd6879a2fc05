import type { Drink } from '../../domain/sheets/drink.ts';
import { valueOf, type Cost } from '../../domain/stock/valuation.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { DrinkChange, Stores } from '../ports/stores/index.ts';
import { costShown, readCosts } from '../stock/costs.ts';
import type { DrinkRow } from '../views/library.ts';
import { lastSalesDay, thirtyDaysBefore } from './drink-rows.ts';

type Written = Omit<DrinkRow, 'soldMl30Days'>;
type Entry = { row: DrinkRow; version: number };

/** What came since a version of the book; everything where that is too long ago. */
export type BookChanges = { version: string; isWhole: boolean; rows: DrinkRow[]; gone: string[] };

/**
 * Every drink with its figures, archived ones included, kept in memory while the engine runs: after a change
 * the rows of the drinks that it touched are written again, and told to those who hold the others.
 */
export type DrinkBook = {
  /** By name, vintage and id. */
  rows(stores: Stores): Promise<readonly DrinkRow[]>;
  row(stores: Stores, drinkId: string): Promise<DrinkRow | null>;
  changesSince(stores: Stores, version: string | null): Promise<BookChanges>;
};

const figuresOf = (onHandMl: number, cost: Cost | undefined, containerMl: number | null) => ({
  onHandMl,
  costCents: costShown(cost ?? null, containerMl),
  valueCents: cost === undefined ? null : valueOf(cost, onHandMl),
});

const writeRows = async (
  stores: Stores,
  changes: ReadonlyMap<string, DrinkChange> | null,
): Promise<Map<string, Written>> => {
  const ids = changes === null ? null : [...changes.keys()];
  const drinks = await (ids === null ? stores.drinks.list() : stores.drinks.some(ids));
  const onHand = await stores.stock.onHand(null);
  const costs = await readCosts(stores);
  const counts = await stores.stock.lastCounts(ids);
  const feeding = await stores.links.feedingLabels(ids);
  const toWritten = (drink: Drink): Written => {
    const registerLabels = feeding.get(drink.id) ?? [];
    return {
      ...drink,
      servings: [...drink.servings],
      grapes: [...drink.grapes],
      ...figuresOf(onHand.get(drink.id) ?? 0, costs.get(drink.id), drink.containerMl),
      lastCountAt: counts.get(drink.id) ?? null,
      linkCount: registerLabels.length,
      registerLabels,
    };
  };
  return new Map(drinks.map((drink) => [drink.id, toWritten(drink)]));
};

const inOrder = (a: DrinkRow, b: DrinkRow): number => {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return (a.vintage ?? 0) - (b.vintage ?? 0) || (a.id < b.id ? -1 : 1);
};

/** Rows that stay are in order already: sorting goes through them once, and puts the others among them. */
const putInOrder = (
  ordered: readonly DrinkRow[],
  touched: ReadonlySet<string>,
  entries: ReadonlyMap<string, Entry>,
): readonly DrinkRow[] => {
  const kept = ordered.filter(({ id }) => !touched.has(id));
  const fresh = [...touched].flatMap((id) => entries.get(id)?.row ?? []);
  return [...kept, ...fresh].sort(inOrder);
};

type Sold = { lastDay: string | null; millionths: ReadonlyMap<string, number> };

export const createDrinkBook = (newId: () => string): DrinkBook => {
  const edition = newId();
  const entries = new Map<string, Entry>();
  const gone = new Map<string, number>();
  const touched = new Set<string>();
  let version = 0;
  /** Before it, everything was written again. */
  let wholeSince = 0;
  let sold: Sold = { lastDay: null, millionths: new Map() };
  let ordered: readonly DrinkRow[] = [];

  const catchUpSales = async (stores: Stores, haveSalesChanged: boolean): Promise<void> => {
    const lastDay = await lastSalesDay(stores);
    if (lastDay === sold.lastDay && !haveSalesChanged) return;
    const millionths = await stores.depletion.byDrink(thirtyDaysBefore(lastDay));
    for (const id of new Set([...millionths.keys(), ...sold.millionths.keys()])) {
      if (millionths.get(id) !== sold.millionths.get(id)) touched.add(id);
    }
    sold = { lastDay, millionths };
  };

  const catchUp = async (stores: Stores): Promise<void> => {
    const seen = { isAll: false, sales: false };
    const written = await stores.remember<Written>('drink rows', async (changes) => {
      seen.isAll = changes === null;
      for (const [id, { salesSince }] of changes ?? []) {
        touched.add(id);
        seen.sales ||= salesSince !== null;
      }
      return writeRows(stores, changes);
    });
    await catchUpSales(stores, seen.isAll || seen.sales);
    if (!seen.isAll && touched.size === 0) return;
    version += 1;
    if (seen.isAll) {
      wholeSince = version;
      for (const id of [...entries.keys(), ...written.keys()]) touched.add(id);
    }
    for (const id of touched) {
      const row = written.get(id);
      if (row === undefined) {
        if (entries.delete(id)) gone.set(id, version);
        continue;
      }
      gone.delete(id);
      const soldMl30Days = millilitresOf(sold.millionths.get(id) ?? 0);
      entries.set(id, { row: { ...row, soldMl30Days }, version });
    }
    ordered = putInOrder(ordered, touched, entries);
    touched.clear();
  };

  const rows = async (stores: Stores): Promise<readonly DrinkRow[]> => {
    await catchUp(stores);
    return ordered;
  };

  /** The number in a version of this edition that is not too old, else null. */
  const placeOf = (known: string | null): number | null => {
    const [of, number] = known?.split('/') ?? [];
    const place = Number(number);
    return of === edition && place >= wholeSince ? place : null;
  };

  return {
    rows,
    row: async (stores, drinkId) => {
      await catchUp(stores);
      return entries.get(drinkId)?.row ?? null;
    },
    changesSince: async (stores, known) => {
      const all = await rows(stores);
      const since = placeOf(known);
      const now = `${edition}/${version}`;
      if (since === null) return { version: now, isWhole: true, rows: [...all], gone: [] };
      return {
        version: now,
        isWhole: false,
        rows: [...entries.values()].filter((entry) => entry.version > since).map(({ row }) => row),
        gone: [...gone].flatMap(([id, at]) => (at > since ? [id] : [])),
      };
    },
  };
};
