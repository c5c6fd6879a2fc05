import { addDays } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { chooseServing } from '../../domain/matching/choose-serving.ts';
import { readLabel, type Proposal } from '../../domain/matching/index.ts';
import { isOpenPrice } from '../../domain/sales/sale-line.ts';
import { CATEGORIES, COLOURS, isSameWine, type Drink } from '../../domain/sheets/drink.ts';
import type { Needs } from '../needs.ts';
import type { ItemFigures, ItemRecord, Stores } from '../ports/stores/index.ts';
import type { ItemToMatch, ItemView, LabelReading, MatchingQueue, ProposalView } from '../views/matching.ts';
import type { Matching } from './matching.ts';

const SURE = 0.95;
const RIVAL_DISTANCE = 0.2;
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

type Shelf = {
  drinks: readonly Drink[];
  byId: ReadonlyMap<string, Drink>;
  onHand: ReadonlyMap<string, number>;
};

const proposalView = (
  proposal: Proposal,
  averagePriceCents: number | null,
  { drinks, byId, onHand }: Shelf,
): (ProposalView & { isServingSure: boolean }) | null => {
  const drink = byId.get(proposal.id);
  if (drink === undefined) return null;
  const chosen = chooseServing(drink, proposal, averagePriceCents);
  const priceCents = chosen?.serving.priceCents ?? null;
  const reasons: ProposalView['reasons'] = proposal.reasons.map(({ field, label, drink: word, verdict }) => ({
    field,
    label,
    drink: word,
    verdict,
  }));
  return {
    drinkId: drink.id,
    name: drink.name,
    producer: drink.producer,
    region: drink.region,
    category: drink.category,
    colour: drink.colour,
    vintage: drink.vintage,
    containerMl: drink.containerMl,
    servingId: chosen?.serving.id ?? null,
    servingName: chosen?.serving.name ?? null,
    servingMl: chosen?.serving.volumeMl ?? null,
    priceCents,
    onHandMl: onHand.get(drink.id) ?? 0,
    score: proposal.score,
    kind: proposal.kind,
    reasons,
    vintages: drinks
      .filter((other) => isSameWine(other, drink))
      .map((other) => ({ drinkId: other.id, vintage: other.vintage, onHandMl: onHand.get(other.id) ?? 0 })),
    isServingSure: chosen?.isSure ?? false,
  };
};

const averagePrice = ({ amountCents, quantity }: ItemFigures): number | null =>
  quantity > 0 && amountCents > 0 ? Math.round((amountCents * 1000) / quantity) : null;

const itemView = (
  item: ItemRecord,
  figures: ItemFigures,
  state: ItemView['state'],
  daily: ItemView['daily'],
): ItemView => ({
  itemKey: item.itemKey,
  code: item.code,
  label: item.label,
  family: item.family,
  state,
  openPrice: isOpenPrice(item.code),
  salesCount: figures.salesCount,
  quantity: figures.quantity,
  amountCents: figures.amountCents,
  averagePriceCents: averagePrice(figures),
  firstDay: figures.firstDay,
  lastDay: figures.lastDay,
  daily,
});

/** Register items that were sold, each with its state; the dearest first. */
export const itemViews = async (stores: Stores): Promise<ItemView[]> => {
  const figures = new Map((await stores.sales.figuresByItem()).map((row) => [row.itemKey, row]));
  const linked = new Set(
    (await stores.links.live()).filter((link) => link.untilDay === null).map((link) => link.itemKey),
  );
  const sold = (await stores.items.list()).flatMap((item) => {
    const own = figures.get(item.itemKey);
    return own === undefined ? [] : [{ item, own }];
  });
  const lastDay = sold.reduce((last, { own }) => (own.lastDay > last ? own.lastDay : last), '');
  const daily = Map.groupBy(
    lastDay === ''
      ? []
      : await stores.sales.quantityByDay(
          sold.map(({ item }) => item.itemKey),
          addDays(lastDay, 1 - DAYS_SHOWN),
        ),
    ({ itemKey }) => itemKey,
  );
  const state = (item: ItemRecord): ItemView['state'] => {
    if (linked.has(item.itemKey)) return 'linked';
    return item.ignored ? 'ignored' : 'toMatch';
  };
  return sold
    .map(({ item, own }) =>
      itemView(
        item,
        own,
        state(item),
        (daily.get(item.itemKey) ?? []).map(({ day, quantity }) => ({ day, quantity })),
      ),
    )
    .sort((a, b) => b.amountCents - a.amountCents || a.itemKey.localeCompare(b.itemKey));
};

/** Sure enough to be accepted with others: 95 % or more, no rival within 20 points, and the serving known. */
const isObvious = (proposals: readonly (ProposalView & { isServingSure: boolean })[]): boolean => {
  const [best, rival] = proposals;
  return (
    best?.kind === 'oui' &&
    best.isServingSure &&
    best.score >= SURE &&
    (rival === undefined || best.score - rival.score >= RIVAL_DISTANCE)
  );
};

export const matchingQueueOf = async (stores: Stores, matching: Matching): Promise<MatchingQueue> => {
  const views = await itemViews(stores);
  const drinks = await stores.drinks.list();
  const shelf: Shelf = {
    drinks,
    byId: new Map(drinks.map((drink) => [drink.id, drink])),
    onHand: await stores.stock.onHand(null),
  };
  const propose = matching.over(drinks);
  const toMatch = views
    .filter(({ state }) => state === 'toMatch')
    .map((item): ItemToMatch => {
      const proposals = item.openPrice
        ? []
        : propose(item).flatMap((proposal) => proposalView(proposal, item.averagePriceCents, shelf) ?? []);
      return {
        ...item,
        obvious: isObvious(proposals),
        proposals: proposals.map(({ isServingSure: _, ...proposal }) => proposal),
        reading: readingOf(item.label),
      };
    });
  // What the library knows comes first: the rest is mostly food, to be ignored by family.
  toMatch.sort((a, b) => Number(b.proposals.length > 0) - Number(a.proposals.length > 0));
  return {
    toMatch,
    obviousCount: toMatch.filter(({ obvious }) => obvious).length,
    ignored: views.filter(({ state }) => state === 'ignored'),
    linkedCount: views.filter(({ state }) => state === 'linked').length,
  };
};

export const matchingQueue = (needs: Needs, matching: Matching): Promise<Outcome<MatchingQueue>> =>
  needs.database.transaction(async (stores) => succeed(await matchingQueueOf(stores, matching)));

export const listItems = (needs: Needs): Promise<Outcome<ItemView[]>> =>
  needs.database.transaction(async (stores) => succeed(await itemViews(stores)));
