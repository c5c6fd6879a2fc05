import { addDays } from '../../domain/kernel/business-day.ts';
import type { LossReason } from '../../domain/stock/facts.ts';
import { isDeliveryDay } from './calendar.ts';
import type { CellarNotes, SampleDrink } from './menu.ts';

export type PlannedFact = {
  drinkId: string;
  kind: 'count' | 'receipt' | 'loss';
  at: string;
  volumeMl: number;
  note: string | null;
  /** Of a loss. */
  reason?: LossReason;
};

/** Millilitres that left the cellar, by drink, then by day. */
export type Sales = ReadonlyMap<string, ReadonlyMap<string, number>>;

const toMl = (cl: number): number => Math.round(cl * 10);
const roundUp = (volume: number, unit: number): number => volume + ((unit - (volume % unit)) % unit);
const percentOf = (volume: number, percent: number): number => Math.round((volume * percent) / 100);

const PREPARED_ML = 1000;
const SPARE_CONTAINERS = 2;
const LARGEST_BOTTLE_ML = 1500;
/** Over the par level, as shares of what sixty days drink; the supplier comes once a week. */
const REORDER_MARGIN_PERCENT = 22;
const ORDER_MARGIN_PERCENT = 30;
/** What hardly sells stands somewhat above its par level. */
const FIRST_COUNT_PERCENT = 130;

type Shelf = {
  drinkId: string;
  containerMl: number;
  levelMl: number | null;
  sold: ReadonlyMap<string, number>;
};

const shelfOf = (drink: SampleDrink, sales: Sales): Shelf => {
  const sold = sales.get(drink.id) ?? new Map<string, number>();
  const isMixed = drink.volumeCl === undefined;
  const containerMl = isMixed ? PREPARED_ML : toMl(drink.volumeCl ?? 0);
  // What is mixed behind the bar is made anew; a vintage without par level is being sold off.
  const unlevelled = isMixed ? 0 : null;
  const levelMl = drink.parCl === undefined ? unlevelled : toMl(drink.parCl);
  return { drinkId: drink.id, containerMl, levelMl, sold };
};

const caseOf = ({ containerMl, levelMl }: Shelf): number => {
  const containers = containerMl <= 330 ? 12 : 6;
  return (levelMl ?? 0) >= containers * containerMl && containerMl <= 750
    ? containers * containerMl
    : containerMl;
};

/** The first count, then what the supplier brings on his day when the shelf runs down. */
const planShelf = (shelf: Shelf, days: readonly string[]): PlannedFact[] => {
  const { drinkId, containerMl, levelMl, sold } = shelf;
  const total = [...sold.values()].reduce((sum, volume) => sum + volume, 0);
  const spareMl = containerMl <= LARGEST_BOTTLE_ML ? containerMl : 0;
  const reorderUnderMl = (levelMl ?? 0) + spareMl + percentOf(total, REORDER_MARGIN_PERCENT);
  const orderMarginMl = spareMl + percentOf(total, ORDER_MARGIN_PERCENT);
  const firstMl =
    levelMl === null
      ? roundUp(total, containerMl) + SPARE_CONTAINERS * containerMl
      : roundUp(percentOf(levelMl, FIRST_COUNT_PERCENT) + orderMarginMl, containerMl);
  const countedAt = `${addDays(days[0] ?? '', -1)}T10:00`;
  const facts: PlannedFact[] = [{ drinkId, kind: 'count', at: countedAt, volumeMl: firstMl, note: null }];
  let onHand = firstMl;
  for (const day of days) {
    if (levelMl !== null && isDeliveryDay(day) && onHand < reorderUnderMl) {
      const volumeMl = roundUp(levelMl + orderMarginMl - onHand, caseOf(shelf));
      facts.push({ drinkId, kind: 'receipt', at: `${day}T10:30`, volumeMl, note: null });
      onHand += volumeMl;
    }
    onHand -= sold.get(day) ?? 0;
  }
  return facts;
};

/** Takes whole containers off the latest arrivals, and the rest off the first count, until `leftMl` is on hand. */
const runLow = (shelf: Shelf, facts: readonly PlannedFact[], leftMl: number): PlannedFact[] => {
  const arrived = facts.reduce((sum, { volumeMl }) => sum + volumeMl, 0);
  const sold = [...shelf.sold.values()].reduce((sum, volume) => sum + volume, 0);
  const excess = arrived - sold - leftMl;
  const rest = excess % shelf.containerMl;
  let toTake = excess - rest;
  return facts
    .toReversed()
    .map((fact) => {
      const taken = Math.min(toTake, fact.volumeMl);
      toTake -= taken;
      return { ...fact, volumeMl: fact.volumeMl - taken - (fact.kind === 'count' ? rest : 0) };
    })
    .filter(({ kind, volumeMl }) => kind === 'count' || volumeMl > 0)
    .toReversed();
};

/** Counts, goods in and losses that make the cellar plausible on the morning after the last of `days`. */
export const planCellar = (needs: {
  library: readonly SampleDrink[];
  notes: CellarNotes;
  /** Everything drunk, and the part of it that is linked, which alone is taken out of stock. */
  drunk: Sales;
  linked: Sales;
  days: readonly string[];
}): PlannedFact[] => {
  const { library, notes, drunk, linked, days } = needs;
  const low = new Map(notes.low.map(({ drink, leftCl }) => [drink, toMl(leftCl)]));
  const lastDay = days.at(-1) ?? '';
  const isMixed = new Set(notes.recipes.map(({ drink }) => drink));
  const shelves = library.flatMap((drink) => {
    if (isMixed.has(drink.id)) return [];
    const leftMl = low.get(drink.id);
    const shelf = shelfOf(drink, leftMl === undefined ? drunk : linked);
    const facts = planShelf(shelf, days);
    return leftMl === undefined ? facts : runLow(shelf, facts, leftMl);
  });
  const losses = notes.losses.map(({ drink, daysBefore, cl, note, reason }): PlannedFact => {
    const at = `${addDays(lastDay, -daysBefore)}T18:00`;
    return { drinkId: drink, kind: 'loss', at, volumeMl: toMl(cl), note, reason };
  });
  return [...shelves, ...losses];
};
