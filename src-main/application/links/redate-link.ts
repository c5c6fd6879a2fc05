import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { lookAhead } from '../look-ahead.ts';
import type { Needs } from '../needs.ts';
import type { Link, Stores } from '../ports/stores/index.ts';
import { readOnHand } from '../stock/on-hand-of.ts';
import { inTransaction } from '../transaction.ts';
import type { RedateConsequence } from '../views/sheet.ts';

export type LinkDays = { fromDay: string | null; untilDay: string | null };
type Wish = LinkDays & { linkId: string };

export const overlaps = (a: LinkDays, b: LinkDays): boolean =>
  (a.fromDay ?? '') <= (b.untilDay ?? '9999') && (b.fromDay ?? '') <= (a.untilDay ?? '9999');

const inFrench = (day: string): string => day.split('-').reverse().join('/');

const daysInFrench = ({ fromDay, untilDay }: LinkDays): string => {
  if (fromDay === null && untilDay === null) return 'sans date';
  const from = fromDay === null ? '' : `depuis le ${inFrench(fromDay)}`;
  const until = untilDay === null ? '' : `jusqu’au ${inFrench(untilDay)}`;
  return [from, until].filter(Boolean).join(' ');
};

/** The link that this item would have twice on a day, if any. */
const inTheWay = async (stores: Stores, link: Link, days: LinkDays): Promise<Link | undefined> =>
  (await stores.links.ofItem(link.itemKey)).find(
    (other) => other.id !== link.id && other.brokenAt === null && overlaps(other, days),
  );

/** Sets the days on which a link stands, as long as its item keeps at most one link on each. */
export const putDays = async (stores: Stores, { linkId, ...days }: Wish): Promise<Outcome<Link>> => {
  const link = await stores.links.get(linkId);
  if (link?.brokenAt !== null) return fail('LINK.UNKNOWN', 'Cette liaison n’existe plus.');
  if (days.fromDay !== null && days.untilDay !== null && days.untilDay < days.fromDay) {
    return fail('LINK.ENDS_BEFORE', 'Cette liaison finirait avant de commencer. Rien n’a changé.');
  }
  const other = await inTheWay(stores, link, days);
  if (other !== undefined) {
    const drink = await stores.drinks.get(other.drinkId);
    return fail(
      'LINK.EXISTS',
      `Cette référence est liée à « ${drink === null ? other.drinkId : nameOfDrink(drink)} » ${daysInFrench(other)}. Rien n’a changé : choisissez d’autres jours.`,
    );
  }
  await stores.links.setDays(linkId, days);
  return succeed(link);
};

/** What the sheet would gain or lose if its link stood on these days. */
export const redateConsequence = (needs: Needs, wish: Wish): Promise<Outcome<RedateConsequence>> =>
  lookAhead(needs, async (stores) => {
    const link = await stores.links.get(wish.linkId);
    const drink = link === null ? null : await stores.drinks.get(link.drinkId);
    if (drink === null) return fail('LINK.UNKNOWN', 'Cette liaison n’existe plus.');
    const onHand = (): Promise<number> => readOnHand(stores, drink.id);
    const before = { ...(await stores.drinkSales.ofLink(wish.linkId)), ml: await onHand() };
    const put = await putDays(stores, wish);
    if (!put.ok) return put;
    const after = { ...(await stores.drinkSales.ofLink(wish.linkId)), ml: await onHand() };
    return succeed({
      linkId: wish.linkId,
      salesCount: after.salesCount - before.salesCount,
      amountCents: after.amountCents - before.amountCents,
      onHandMl: after.ml - before.ml,
      containerMl: drink.containerMl,
    });
  });

/** Sales outside these days leave the drink and wait to be matched; sales inside them come to it. */
export const redateLink = (needs: Needs, wish: Wish): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const put = await putDays(stores, wish);
    if (!put.ok) return put;
    const link = put.value;
    const item = await stores.items.get(link.itemKey);
    const drink = await stores.drinks.get(link.drinkId);
    const label = item?.label ?? link.itemKey;
    const name = drink === null ? link.drinkId : nameOfDrink(drink);
    const { fromDay, untilDay } = wish;
    const act = await writeAct(needs, stores, {
      verb: 'link:redated',
      summary: `Liaison entre « ${label} » et « ${name} » : ${daysInFrench(wish)}`,
      subjects: [link.itemKey, link.drinkId],
      before: { fromDay: link.fromDay, untilDay: link.untilDay },
      after: { fromDay, untilDay, label, drink: name },
      reversal: { redateLinks: [{ linkId: link.id, fromDay: link.fromDay, untilDay: link.untilDay }] },
    });
    return succeed({ act });
  });
