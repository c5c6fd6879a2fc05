import { addDays, businessDayOf, wallClock } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import { readOnHand } from '../stock/on-hand-of.ts';
import { takenSince } from '../stock/recipes.ts';
import type { LinkChoice, LinkConsequence } from '../views/matching.ts';

type Start = Pick<LinkChoice, 'kind' | 'fromDay'>;

/** The day after the last link that ended: a new one can begin there. */
export const firstFreeDay = (links: readonly { untilDay: string | null }[]): string | null => {
  const last = links
    .flatMap(({ untilDay }) => untilDay ?? [])
    .sort()
    .at(-1);
  return last === undefined ? null : addDays(last, 1);
};

/** The days on which a link may sensibly begin, the furthest back first. */
const startsOf = async (
  needs: Needs,
  stores: Stores,
  { itemKey, lastCountAt }: { itemKey: string; lastCountAt: string | null },
): Promise<Start[]> => {
  const { timeZone, cutOff } = await readSettings(stores);
  const standing = (await stores.links.ofItem(itemKey)).filter(({ brokenAt }) => brokenAt === null);
  const free = firstFreeDay(standing);
  const today = businessDayOf(wallClock(needs.clock.now(), timeZone), cutOff);
  const countDay = lastCountAt === null ? null : businessDayOf(lastCountAt, cutOff);
  const isOpen = standing.some(({ untilDay }) => untilDay === null);
  const starts: Start[] = [];
  if (!isOpen)
    starts.push(free === null ? { kind: 'first', fromDay: null } : { kind: 'after', fromDay: free });
  if (countDay !== null && countDay > (free ?? '') && countDay < today) {
    starts.push({ kind: 'count', fromDay: countDay });
  }
  return [...starts, { kind: 'today', fromDay: today }];
};

/** What linking this item to this serving would take out of stock: sales since the drink's last count. */
export const linkConsequence = (
  needs: Needs,
  {
    itemKey,
    drinkId,
    servingId,
    day,
  }: { itemKey: string; drinkId: string; servingId: string; day: string | null },
): Promise<Outcome<LinkConsequence>> =>
  needs.database.transaction(async (stores) => {
    const drink = await stores.drinks.get(drinkId);
    const serving = drink?.servings.find(({ id }) => id === servingId);
    if (serving === undefined) return fail('SERVING.UNKNOWN', 'Ce format de vente n’existe plus.');
    const lastCountAt = await stores.stock.lastCountAt(drinkId);
    const onHandMl = await readOnHand(stores, drinkId);

    const effectOf = async (start: Start): Promise<LinkChoice> => {
      const sold = await stores.items.soldSince(itemKey, start.fromDay, null);
      const unsettled = { itemKey, fromDay: start.fromDay, afterMoment: lastCountAt };
      const volumeMl = millilitresOf(await takenSince(stores, unsettled, drinkId, serving));
      const { salesCount, amountCents } = sold;
      return { ...start, salesCount, amountCents, volumeMl, onHandAfterMl: onHandMl - volumeMl };
    };
    const choices: LinkChoice[] = [];
    const starts = await startsOf(needs, stores, { itemKey, lastCountAt });
    if (day !== null) starts.push({ kind: 'day', fromDay: day });
    for (const start of starts) choices.push(await effectOf(start));
    const whole = await effectOf({ kind: 'first', fromDay: null });
    const settled = await stores.items.soldSince(itemKey, null, lastCountAt);
    const hasSettledSales = lastCountAt !== null && settled.salesCount < whole.salesCount;
    return succeed({
      salesCount: whole.salesCount,
      volumeMl: whole.volumeMl,
      onHandMl,
      onHandAfterMl: whole.onHandAfterMl,
      asksWhen: hasSettledSales || choices[0]?.kind !== 'first',
      lastCountAt,
      choices,
    });
  });
