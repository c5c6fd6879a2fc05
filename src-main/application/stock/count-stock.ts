import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import type { StockFact } from '../../domain/stock/facts.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { CountedDrink, StockCount, Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import { countDetailOf } from './count-detail.ts';
import { levelIn, scopeOf } from './count-scope.ts';
import { binOf, momentNow, unknownDrink } from './names.ts';
import { readLevels } from './on-hand-of.ts';

const nameOf = (bin: string | null): string => (bin === null ? 'de toute la cave' : `de « ${bin} »`);

const findOpen = async (stores: Stores, countId: string): Promise<Outcome<StockCount>> => {
  const count = await stores.counts.get(countId);
  if (count === null) return fail('COUNT.UNKNOWN', 'Cet inventaire n’existe plus. Rien n’a été changé.');
  if (count.status !== 'open') {
    return fail('COUNT.SETTLED', 'Cet inventaire est déjà validé ou abandonné. Rien n’a été changé.');
  }
  return succeed(count);
};

/** Opens a count sheet for one bin, or for everything. Nothing in the stock changes until it is validated. */
export const openCount = (
  needs: Needs,
  input: { bin: string | null },
): Promise<Outcome<Done & { countId: string }>> =>
  inTransaction(needs, async (stores) => {
    const bin = binOf(input.bin);
    const other = (await stores.counts.list()).find(
      (count) => count.status === 'open' && (count.bin === null || bin === null || count.bin === bin),
    );
    if (other !== undefined) {
      return fail(
        'COUNT.OPEN',
        `Un inventaire ${nameOf(other.bin)} est déjà ouvert : validez-le ou abandonnez-le d’abord.`,
      );
    }
    const { at } = await momentNow(needs, stores);
    const count: StockCount = { id: needs.newId(), bin, startedAt: at, status: 'open', settledAt: null };
    await stores.counts.add(count);
    const act = await writeAct(needs, stores, {
      verb: 'count:opened',
      summary: `Inventaire ${nameOf(bin)} ouvert`,
      subjects: [count.id],
      after: count,
      reversal: { removeCounts: [count.id] },
    });
    return succeed({ act, countId: count.id });
  });

/** Whole containers and tenths of open ones, rounded to the millilitre, half up. */
const volumeOf = (drink: Drink, containers: number, tenths: number): number =>
  Math.trunc(((containers * 10 + tenths) * (drink.containerMl ?? 0) + 5) / 10);

type Counted = {
  countId: string;
  drinkId: string;
  containers: number;
  tenths: number;
  /** Instead of containers, for a drink that has none. */
  volumeMl: number | null;
};

/** Counts a drink, or counts it again: what should be there is frozen at this moment, and sales go on. */
export const countDrink = (
  needs: Needs,
  input: Counted,
): Promise<Outcome<{ entryId: string; volumeMl: number; frozenMl: number }>> =>
  inTransaction(needs, async (stores) => {
    const count = await findOpen(stores, input.countId);
    if (!count.ok) return count;
    const drink = await stores.drinks.get(input.drinkId);
    if (drink === null) return unknownDrink();
    const { containers, tenths } = input;
    const entry: CountedDrink = {
      id: needs.newId(),
      countId: input.countId,
      drinkId: drink.id,
      ...(await momentNow(needs, stores)),
      containers,
      tenths,
      volumeMl: input.volumeMl ?? volumeOf(drink, containers, tenths),
      frozenMl: levelIn(await readLevels(stores, drink.id), scopeOf(count.value.bin, drink)),
    };
    await stores.counts.addEntry(entry);
    return succeed({ entryId: entry.id, volumeMl: entry.volumeMl, frozenMl: entry.frozenMl });
  });

/** Takes an entry off the sheet; the one before it counts again. */
export const removeCountEntry = (
  needs: Needs,
  { countId, entryId }: { countId: string; entryId: string },
): Promise<Outcome<null>> =>
  inTransaction(needs, async (stores) => {
    const count = await findOpen(stores, countId);
    if (!count.ok) return count;
    await stores.counts.removeEntry(entryId);
    return succeed(null);
  });

export const dropCount = (needs: Needs, { countId }: { countId: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const count = await findOpen(stores, countId);
    if (!count.ok) return count;
    const { at } = await momentNow(needs, stores);
    await stores.counts.setStatus(countId, 'dropped', at);
    const act = await writeAct(needs, stores, {
      verb: 'count:dropped',
      summary: `Inventaire ${nameOf(count.value.bin)} abandonné`,
      subjects: [countId],
      before: count.value,
      reversal: { restoreCounts: [{ countId, status: 'open', settledAt: null }] },
    });
    return succeed({ act });
  });

const lastOfEach = (entries: readonly CountedDrink[]): CountedDrink[] => [
  ...new Map(entries.map((entry) => [entry.drinkId, entry])).values(),
];

/** One fact for each name of the bin: what was counted stands under the first, nothing under the others. */
const factsOf = async (
  needs: Needs,
  stores: Stores,
  count: StockCount,
  entry: CountedDrink,
): Promise<StockFact[]> => {
  const { drinkId, at, recordedAt, volumeMl, frozenMl } = entry;
  const drink = await stores.drinks.get(drinkId);
  const scope = scopeOf(count.bin, drink ?? { bin: null });
  const fact = { drinkId, kind: 'count' as const, at, recordedAt, note: null, countId: count.id };
  const main: StockFact = { ...fact, id: needs.newId(), volumeMl, frozenMl, bin: scope?.[0] ?? null };
  const levels = scope === null ? null : await readLevels(stores, drinkId, entry);
  const others = (scope ?? []).slice(1).filter((bin) => levels?.has(bin));
  return [main, ...others.map((bin) => ({ ...fact, id: needs.newId(), volumeMl: 0, bin }))];
};

const countNothing = async (needs: Needs, stores: Stores, count: StockCount): Promise<string[]> => {
  const detail = await countDetailOf(stores, count);
  const now = await momentNow(needs, stores);
  const ids: string[] = [];
  for (const { drinkId, onHandMl } of detail.toCount) {
    const id = needs.newId();
    const nothing = { containers: 0, tenths: 0, volumeMl: 0 };
    await stores.counts.addEntry({ id, countId: count.id, drinkId, ...now, ...nothing, frozenMl: onHandMl });
    ids.push(id);
  }
  return ids;
};

/** The counted drinks stand as they were counted from the moment of each; the others as they were, or at nothing. */
export const validateCount = (
  needs: Needs,
  { countId, uncounted }: { countId: string; uncounted: 'leave' | 'zero' },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const open = await findOpen(stores, countId);
    if (!open.ok) return open;
    const count = open.value;
    const added = uncounted === 'zero' ? await countNothing(needs, stores, count) : [];
    const entries = lastOfEach(await stores.counts.entries(countId));
    if (entries.length === 0) {
      return fail(
        'COUNT.EMPTY',
        'Aucune boisson n’est comptée : comptez-en une, ou abandonnez l’inventaire.',
      );
    }
    const { varianceMl, varianceCents } = await countDetailOf(stores, count);
    const factIds: string[] = [];
    for (const entry of entries) {
      for (const fact of await factsOf(needs, stores, count, entry)) {
        await stores.stock.add(fact);
        factIds.push(fact.id);
      }
    }
    const { at } = await momentNow(needs, stores);
    await stores.counts.setStatus(countId, 'validated', at);
    const act = await writeAct(needs, stores, {
      verb: 'count:validated',
      summary: `Inventaire ${nameOf(count.bin)} validé, ${entries.length} boisson${entries.length > 1 ? 's' : ''}`,
      subjects: [countId, ...entries.map(({ drinkId }) => drinkId)],
      before: count,
      after: { drinks: entries.length, varianceMl, varianceCents },
      reversal: {
        removeFacts: factIds,
        removeCountEntries: added,
        restoreCounts: [{ countId, status: 'open', settledAt: null }],
      },
    });
    return succeed({ act });
  });
