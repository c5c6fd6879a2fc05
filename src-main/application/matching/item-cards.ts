import { addDays } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { ItemCard } from '../views/matching.ts';
import { itemView } from './item-views.ts';
import type { KnownItem } from './known-items.ts';
import { readingOf } from './label-reading.ts';
import type { Matching } from './matching.ts';
import { bestProposal, proposalViews } from './proposal-views.ts';

const DAYS_SHOWN = 14;

const linkedBefore = (matching: Matching, { links }: KnownItem): ItemCard['linkedBefore'] => {
  const last = [...links].sort((a, b) => (a.untilDay ?? '').localeCompare(b.untilDay ?? '')).at(-1);
  const drink = last === undefined ? undefined : matching.library.get(last.drinkId);
  if (last?.untilDay == null || drink === undefined) return null;
  return { drinkId: drink.id, name: drink.name, vintage: drink.vintage, untilDay: last.untilDay };
};

/** When each of these drinks was last counted. */
const lastCounts = async (stores: Stores, drinkIds: ReadonlySet<string>): Promise<Map<string, string>> => {
  const counts = new Map<string, string>();
  for (const id of drinkIds) {
    const at = await stores.stock.lastCountAt(id);
    if (at !== null) counts.set(id, at);
  }
  return counts;
};

const cardsOf = async (
  stores: Stores,
  matching: Matching,
  wanted: readonly string[],
): Promise<ItemCard[]> => {
  await matching.catchUp(stores);
  const items = wanted.flatMap((itemKey) => matching.items.get(itemKey) ?? []);
  const lastDay = matching.items
    .list()
    .reduce((last, { figures }) => (figures.lastDay > last ? figures.lastDay : last), '');
  const daily = Map.groupBy(
    lastDay === ''
      ? []
      : await stores.sales.quantityByDay(
          items.map(({ record }) => record.itemKey),
          addDays(lastDay, 1 - DAYS_SHOWN),
        ),
    ({ itemKey }) => itemKey,
  );
  const proposed = new Set(items.flatMap((item) => matching.proposalsFor(item).map(({ id }) => id)));
  const counts = await lastCounts(stores, proposed);
  const cards: ItemCard[] = [];
  for (const item of items) {
    const { itemKey, label } = item.record;
    const asksWhen = (drinkId: string): boolean =>
      item.links.length > 0 || item.figures.firstDay < (counts.get(drinkId) ?? '').slice(0, 10);
    cards.push({
      ...itemView(item),
      obvious: bestProposal(matching, item).obvious,
      proposals: proposalViews(matching, item, asksWhen),
      reading: readingOf(label),
      daily: (daily.get(itemKey) ?? []).map(({ day, quantity }) => ({ day, quantity })),
      labels: await stores.items.labelsOf(itemKey),
      linkedBefore: linkedBefore(matching, item),
    });
  }
  return cards;
};

/** All that the wizard shows of these labels; unknown ones are left out. */
export const itemCards = async (
  needs: Needs,
  matching: Matching,
  { itemKeys }: { itemKeys: string[] },
): Promise<Outcome<ItemCard[]>> => {
  await matching.layOutInTurn();
  return needs.database.transaction(async (stores) => succeed(await cardsOf(stores, matching, itemKeys)));
};
