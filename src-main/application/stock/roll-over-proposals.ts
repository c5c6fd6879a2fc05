import { addDays, businessDayOf } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { familyKey } from '../../domain/sheets/family.ts';
import type { LedgerLine } from '../../domain/stock/ledger.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import type { RollOverProposal } from '../views/cellar/index.ts';
import { readRecentLines } from './ledger-of.ts';
import { nameAndColour } from './names.ts';

/** The business day from which sales found nothing left; null when that never was. */
const emptySince = (lines: readonly LedgerLine[], cutOff: string): string | null => {
  const last = lines.findLastIndex(({ runningMl }) => runningMl > 0);
  const emptying = lines[last + 1];
  if (emptying === undefined) return null;
  const day = emptying.day ?? businessDayOf(emptying.at, cutOff);
  return emptying.runningMl < 0 ? day : addDays(day, 1);
};

const later = (a: string | null, b: string | null): string | null => ((a ?? '') > (b ?? '') ? a : b);

/** When a vintage came in: its first receipt, or the first count that found some. */
const cameIn = async (stores: Stores, drinkId: string): Promise<string | null> =>
  (await stores.stock.facts(drinkId)).find(
    ({ kind, volumeMl }) => kind !== 'loss' && kind !== 'return' && volumeMl > 0,
  )?.at ?? null;

export const proposeRollOver = async (
  stores: Stores,
  {
    from,
    vintages,
    onHand,
  }: { from: Drink; vintages: readonly Drink[]; onHand: ReadonlyMap<string, number> },
  readLines: () => Promise<readonly LedgerLine[]>,
): Promise<Omit<RollOverProposal, 'labels'> | null> => {
  const inStock = (drink: Drink): boolean => (onHand.get(drink.id) ?? 0) > 0;
  const others = vintages.filter((other) => other.id !== from.id && !other.archived && inStock(other));
  // The next year first: that is how a cellar goes on.
  const year = (drink: Drink): number => drink.vintage ?? 0;
  const next = others.filter((other) => year(other) > year(from)).sort((a, b) => year(a) - year(b));
  const to = next[0] ?? others.sort((a, b) => year(b) - year(a))[0];
  if (to === undefined) return null;
  const { cutOff } = await readSettings(stores);
  const receivedAt = await cameIn(stores, to.id);
  const receivedDay = receivedAt === null ? null : businessDayOf(receivedAt, cutOff);
  const fromDay = later(emptySince(await readLines(), cutOff), receivedDay);
  if (fromDay === null) return null;
  return {
    from: { ...nameAndColour(from), onHandMl: onHand.get(from.id) ?? 0 },
    to: { ...nameAndColour(to), onHandMl: onHand.get(to.id) ?? 0, receivedAt },
    fromDay,
  };
};

/** Linked vintages that have run out while another vintage of the same wine is there. */
export const rollOverProposals = (needs: Needs): Promise<Outcome<RollOverProposal[]>> =>
  needs.database.transaction(async (stores) => {
    const onHand = await stores.stock.onHand(null);
    const open = (await stores.links.live()).filter(({ untilDay }) => untilDay === null);
    const proposals: RollOverProposal[] = [];
    const ended = Map.groupBy(
      open.filter(({ drinkId }) => (onHand.get(drinkId) ?? 0) <= 0),
      ({ drinkId }) => drinkId,
    );
    const families = Map.groupBy(await stores.drinks.families([...ended.keys()]), familyKey);
    const drinks = new Map([...families.values()].flat().map((drink) => [drink.id, drink]));
    for (const [drinkId, links] of ended) {
      const from = drinks.get(drinkId);
      if (from === undefined) continue;
      const vintages = families.get(familyKey(from)) ?? [];
      const proposal = await proposeRollOver(stores, { from, vintages, onHand }, () =>
        readRecentLines(stores, drinkId),
      );
      if (proposal === null) continue;
      const labels: string[] = [];
      for (const { itemKey } of links) labels.push((await stores.items.get(itemKey))?.label ?? itemKey);
      proposals.push({ ...proposal, labels });
    }
    return succeed(proposals);
  });
