import { addDays } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { ItemRecord, Link, Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';

type Found = { link: Link; item: ItemRecord; drink: Drink };

export const unknownLink = () => fail('LINK.UNKNOWN', 'Cette liaison n’existe plus.');

/** A link that stands, with what it ties together. */
export const findLink = async (stores: Stores, linkId: string): Promise<Found | null> => {
  const link = await stores.links.get(linkId);
  const item = link === null ? null : await stores.items.get(link.itemKey);
  const drink = link === null ? null : await stores.drinks.get(link.drinkId);
  return link?.brokenAt !== null || item === null || drink === null ? null : { link, item, drink };
};

/** The register's new label still means this drink. */
export const keepLink = (needs: Needs, { linkId }: { linkId: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const found = await findLink(stores, linkId);
    if (found === null) return unknownLink();
    const { link, item, drink } = found;
    await stores.links.setLabel(linkId, item.label);
    const act = await writeAct(needs, stores, {
      verb: 'link:kept',
      summary: `« ${item.label} » reste liée à « ${nameOfDrink(drink)} »`,
      subjects: [item.itemKey, drink.id],
      before: { label: link.label },
      after: { label: item.label, drink: nameOfDrink(drink) },
      reversal: { relabelLinks: [{ linkId, label: link.label }] },
    });
    return succeed({ act });
  });

/** The link stands for the sales before that day; those since wait to be matched. */
export const endLink = (
  needs: Needs,
  { linkId, fromDay }: { linkId: string; fromDay: string },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const found = await findLink(stores, linkId);
    if (found === null) return unknownLink();
    const { link, item, drink } = found;
    if (link.fromDay !== null && fromDay <= link.fromDay) {
      return fail(
        'LINK.BEGINS_LATER',
        'Cette liaison ne commence pas avant ce jour. Rien n’a changé : cassez-la tout entière.',
      );
    }
    const untilDay = addDays(fromDay, -1);
    await stores.links.setUntil(linkId, untilDay);
    const act = await writeAct(needs, stores, {
      verb: 'link:ended',
      summary: `Liaison entre « ${item.label} » et « ${nameOfDrink(drink)} » arrêtée au ${untilDay}`,
      subjects: [item.itemKey, drink.id],
      before: { ...link },
      after: { label: item.label, drink: nameOfDrink(drink), day: fromDay },
      reversal: { restoreUntil: [{ linkId, untilDay: link.untilDay }] },
    });
    return succeed({ act });
  });
