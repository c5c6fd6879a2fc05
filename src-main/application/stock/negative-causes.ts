import { addDays } from '../../domain/kernel/business-day.ts';
import type { Drink, Serving } from '../../domain/sheets/drink.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { DepletingLine, Link, LinkFigures, Stores, TwiceTold } from '../ports/stores/index.ts';
import type { NegativeCause } from '../views/cellar/index.ts';
import { takenSince } from './recipes.ts';

/** What was charged is near a price when it is at most this much away from it. */
const NEAR_PERCENT = 20;

const isNear = (cents: number, price: number): boolean =>
  Math.abs(cents - price) * 100 <= price * NEAR_PERCENT;

export const receiptMissing = async (
  stores: Stores,
  drink: Drink,
  onHandMl: number,
): Promise<NegativeCause> => {
  const lastReceiptAt = await stores.stock.lastAt(drink.id, 'receipt');
  const lastCountAt = await stores.stock.lastAt(drink.id, 'count');
  const since = [lastReceiptAt ?? '', lastCountAt ?? ''].sort().at(-1) ?? '';
  const [sold = 0] = await stores.depletion.inWindows([
    { drinkId: drink.id, after: since, until: null, untilDay: null },
  ]);
  const unit = drink.containerMl ?? 1000;
  const volumeMl = Math.ceil(-onHandMl / unit) * unit;
  return {
    kind: 'receiptMissing',
    isStrong: lastReceiptAt !== null || lastCountAt !== null,
    lastReceiptAt,
    lastCountAt,
    soldMl: millilitresOf(sold),
    mend: { kind: 'deliver', drinkId: drink.id, supplier: drink.supplier, volumeMl },
  };
};

/** A smaller serving whose price the register charged, where it is far from that of the linked one. */
const likelyServing = (
  charged: number,
  linked: Serving,
  servings: readonly Serving[],
): (Serving & { priceCents: number }) | null => {
  if (linked.priceCents !== null && isNear(charged, linked.priceCents)) return null;
  for (const serving of servings) {
    const { priceCents } = serving;
    const isOther = serving.id !== linked.id && serving.volumeMl < linked.volumeMl;
    if (isOther && priceCents !== null && isNear(charged, priceCents)) return { ...serving, priceCents };
  }
  return null;
};

export const wrongServings = async (
  stores: Stores,
  drink: Drink,
  links: readonly Link[],
  figures: ReadonlyMap<string, LinkFigures>,
): Promise<NegativeCause[]> => {
  const causes: NegativeCause[] = [];
  const lastCountAt = await stores.stock.lastCountAt(drink.id);
  for (const link of links) {
    const sold = figures.get(link.id);
    const serving = drink.servings.find(({ id }) => id === link.servingId);
    if (sold === undefined || sold.quantity <= 0 || serving === undefined) continue;
    const chargedCents = Math.round((sold.amountCents * 1000) / sold.quantity);
    const likely = likelyServing(chargedCents, serving, drink.servings);
    if (likely === null) continue;
    const recent = { itemKey: link.itemKey, fromDay: link.fromDay, afterMoment: lastCountAt };
    const taken = await takenSince(stores, recent, drink.id, serving);
    const less = await takenSince(stores, recent, drink.id, likely);
    const { name, volumeMl, priceCents } = serving;
    causes.push({
      kind: 'wrongServing',
      isStrong: true,
      linkId: link.id,
      label: link.label ?? link.itemKey,
      chargedCents,
      serving: { name, volumeMl, priceCents },
      likely: {
        servingId: likely.id,
        name: likely.name,
        volumeMl: likely.volumeMl,
        priceCents: likely.priceCents,
      },
      returnedMl: millilitresOf(taken - less),
      mend: { kind: 'changeServing', linkId: link.id, servingId: likely.id },
    });
  }
  return causes;
};

const NIGHTS_LOOKED_AT = 62;

const tookOf = (lines: readonly DepletingLine[], journalId: string): number =>
  millilitresOf(
    lines
      .filter((line) => line.journalId === journalId)
      .reduce((sum, { millionthsOfMl }) => sum + millionthsOfMl, 0),
  );

/** Nights of the last two months on which two files that count say the same of everything. */
export const nightsTwiceTold = (stores: Stores, lastDay: string | null): Promise<TwiceTold[]> =>
  lastDay === null ? Promise.resolve([]) : stores.depletion.twiceTold(addDays(lastDay, -NIGHTS_LOOKED_AT));

export const filesTwice = async (
  stores: Stores,
  drink: Drink,
  nights: readonly TwiceTold[],
): Promise<NegativeCause[]> => {
  const causes: NegativeCause[] = [];
  const countedAt = (await stores.stock.lastCountAt(drink.id)) ?? '';
  for (const { day, journalIds } of nights) {
    if (day < countedAt.slice(0, 10)) continue;
    const [earlier, later] = journalIds;
    const lines = await stores.depletion.linesOf(drink.id, day);
    const volumeMl = tookOf(lines, later);
    if (volumeMl <= 0 || tookOf(lines, earlier) !== volumeMl) continue;
    const fileNames: string[] = [];
    for (const id of journalIds) fileNames.push((await stores.journals.get(id))?.fileName ?? id);
    const mend = { kind: 'removeJournal' as const, journalId: later };
    causes.push({ kind: 'fileTwice', isStrong: true, day, journalIds, fileNames, volumeMl, mend });
  }
  return causes;
};
