import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { HOME } from '../../domain/stock/facts.ts';
import { valueOf, type Cost } from '../../domain/stock/valuation.ts';
import type { Needs } from '../needs.ts';
import type { CountedDrink, StockCount, Stores } from '../ports/stores/index.ts';
import type { CountDetail, CountEntry, CountRow } from '../views/cellar/index.ts';
import { costShown, readCosts } from './costs.ts';
import { levelIn, scopeOf } from './count-scope.ts';
import { nameAndColour } from './names.ts';
import { readLevels } from './on-hand-of.ts';
import { causesOf } from './rebase-causes.ts';

const LAST_ACTS = 20;

const toEntry = async (
  stores: Stores,
  count: StockCount,
  drink: Drink,
  counted: readonly CountedDrink[],
  cost: Cost | null,
): Promise<CountEntry[]> => {
  const entry = counted.at(-1);
  if (entry === undefined) return [];
  const scope = scopeOf(count.bin, drink);
  const theoreticalMl = levelIn(await readLevels(stores, drink.id, entry), scope);
  const varianceMl = entry.volumeMl - theoreticalMl;
  const { id, at, containers, tenths, volumeMl, frozenMl } = entry;
  return [
    {
      ...nameAndColour(drink),
      entryId: id,
      at,
      containers,
      tenths,
      volumeMl,
      frozenMl,
      theoreticalMl,
      varianceMl,
      varianceCents: cost === null ? null : valueOf(cost, varianceMl),
      costCents: costShown(cost, drink.containerMl),
      causes: theoreticalMl === frozenMl ? [] : await causesOf(stores, entry, scope, theoreticalMl),
      recounted: counted
        .slice(0, -1)
        .reverse()
        .map((earlier) => ({ at: earlier.at, volumeMl: earlier.volumeMl })),
    },
  ];
};

/** Drinks of the place that nobody counted yet; those that hold nothing and belong elsewhere are left out. */
const toCountOf = async (
  stores: Stores,
  count: StockCount,
  drinks: readonly Drink[],
  counted: ReadonlySet<string>,
): Promise<CountDetail['toCount']> => {
  const onHand = await stores.stock.onHand(null);
  const placed = count.bin === null ? [] : await stores.stock.drinksIn(count.bin);
  const elsewhere = new Set(placed);
  const left: CountDetail['toCount'] = [];
  for (const drink of drinks) {
    if (counted.has(drink.id)) continue;
    const isHere = count.bin === null || drink.bin === count.bin;
    if (!isHere && !elsewhere.has(drink.id)) continue;
    const levels = count.bin === null ? new Map([[HOME, onHand.get(drink.id) ?? 0]]) : null;
    const level = levelIn(levels ?? (await readLevels(stores, drink.id)), scopeOf(count.bin, drink));
    const isListed = isHere && !drink.archived && drink.containerMl !== null;
    if (!isListed && level === 0) continue;
    left.push({ ...nameAndColour(drink), barcode: drink.barcode, onHandMl: level });
  }
  return left;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const countDetailOf = async (
  stores: Stores,
  count: StockCount,
): Promise<Omit<CountDetail, 'actId'>> => {
  const all = await stores.drinks.list();
  const drinks = new Map(all.map((drink) => [drink.id, drink]));
  const counted = Map.groupBy(await stores.counts.entries(count.id), ({ drinkId }) => drinkId);
  const last = [...counted.values()]
    .flatMap((entries) => entries.at(-1)?.at ?? [])
    .sort()
    .at(-1);
  const costs = await readCosts(stores, last ?? null);
  const entries: CountEntry[] = [];
  for (const [drinkId, own] of counted) {
    const drink = drinks.get(drinkId);
    if (drink === undefined) continue;
    entries.push(...(await toEntry(stores, count, drink, own, costs.get(drinkId) ?? null)));
  }
  const isOpen = count.status === 'open';
  const toCount = isOpen ? await toCountOf(stores, count, all, new Set(counted.keys())) : [];
  return {
    ...count,
    counted: entries.length,
    left: toCount.length,
    varianceMl: sum(entries.map(({ varianceMl }) => varianceMl)),
    varianceCents: sum(entries.map(({ varianceCents }) => varianceCents ?? 0)),
    entries,
    toCount,
  };
};

const settlingAct = async (stores: Stores, countId: string) =>
  (await stores.acts.about(countId, LAST_ACTS)).find(
    ({ verb, undoneBy }) => undoneBy === null && (verb === 'count:validated' || verb === 'count:dropped'),
  );

export const countDetail = (needs: Needs, { countId }: { countId: string }): Promise<Outcome<CountDetail>> =>
  needs.database.transaction(async (stores) => {
    const count = await stores.counts.get(countId);
    if (count === null) return fail('COUNT.UNKNOWN', 'Cet inventaire n’existe plus.');
    const act = await settlingAct(stores, countId);
    return succeed({ ...(await countDetailOf(stores, count)), actId: act?.id ?? null });
  });

/** A settled count as its act says it; the sheet itself says what was known since. */
const settledRow = async (stores: Stores, count: StockCount): Promise<CountRow> => {
  const drinks = new Set((await stores.counts.entries(count.id)).map(({ drinkId }) => drinkId));
  const act = await settlingAct(stores, count.id);
  const figures = { varianceMl: 0, varianceCents: 0, ...act?.after };
  const { varianceMl, varianceCents } = figures;
  return { ...count, counted: drinks.size, left: 0, varianceMl, varianceCents };
};

/** The latest first. */
export const listCounts = (needs: Needs): Promise<Outcome<CountRow[]>> =>
  needs.database.transaction(async (stores) => {
    const rows: CountRow[] = [];
    for (const count of await stores.counts.list()) {
      if (count.status === 'open') {
        const { entries: _, toCount: __, ...row } = await countDetailOf(stores, count);
        rows.push(row);
      } else {
        rows.push(await settledRow(stores, count));
      }
    }
    return succeed(rows);
  });
