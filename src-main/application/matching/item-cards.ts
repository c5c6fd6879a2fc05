import { addDays } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { readLabel } from '../../domain/matching/index.ts';
import { CATEGORIES, COLOURS } from '../../domain/sheets/drink.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { ItemCard, LabelReading } from '../views/matching.ts';
import { itemView } from './item-views.ts';
import type { KnownItem } from './known-items.ts';
import type { Matching } from './matching.ts';
import { bestProposal, proposalViews } from './proposal-views.ts';

const DAYS_SHOWN = 14;

const among = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((each) => each === value) ?? null;

/** What the label says by itself: it prefills a new sheet. */
const readingOf = (label: string): LabelReading => {
  const said = readLabel(label);
  return {
    name: said.suggestedName ?? label,
    category: among(CATEGORIES, said.category) ?? 'vin',
    colour: among(COLOURS, said.colour),
    vintage: said.vintage,
    region: said.region,
    appellation: said.appellation,
    containerMl: null,
    servingName: said.serving,
    servingMl: said.volumeCl === null ? null : Math.round(said.volumeCl * 10),
  };
};

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
export const itemCards = (
  needs: Needs,
  matching: Matching,
  { itemKeys }: { itemKeys: string[] },
): Promise<Outcome<ItemCard[]>> =>
  needs.database.transaction(async (stores) => succeed(await cardsOf(stores, matching, itemKeys)));
