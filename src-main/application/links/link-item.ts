import { addDays } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink, Serving } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { Needs } from '../needs.ts';
import { planAlias, reversalOf, type PlannedAlias } from '../matching/aliases.ts';
import type { ItemRecord, Link, Reversal, Stores } from '../ports/stores/index.ts';
import { firstFreeDay } from './link-consequence.ts';

export type LinkTarget = { itemKey: string; drinkId: string; servingId: string; fromDay: string | null };

export type MadeLink = {
  link: Link;
  item: ItemRecord;
  drink: Drink;
  serving: Serving;
  reversal: Reversal;
  learnt: PlannedAlias[];
};

const firstDayAfter = (links: readonly Link[], day: string): string | null =>
  links
    .flatMap((link) => (link.fromDay !== null && link.fromDay > day ? [link.fromDay] : []))
    .sort()
    .at(0) ?? null;

const covers = (link: Link, day: string): boolean =>
  (link.fromDay === null || link.fromDay <= day) && (link.untilDay === null || link.untilDay >= day);

/**
 * Ties a register item to a serving. An item has at most one link on any day: a link that starts on a
 * day ends the one before it the evening before, and ends itself where a later one starts. Without a
 * day it starts with the first sale that no link had.
 */
export const makeLink = async (
  needs: Needs,
  stores: Stores,
  target: LinkTarget,
): Promise<Outcome<MadeLink>> => {
  const item = await stores.items.get(target.itemKey);
  if (item === null) return fail('ITEM.UNKNOWN', 'Cette référence de caisse n’a jamais été vendue.');
  const drink = await stores.drinks.get(target.drinkId);
  if (drink === null) return fail('DRINK.UNKNOWN', 'Cette boisson n’est plus dans la bibliothèque.');
  if (drink.archived) {
    return fail(
      'DRINK.ARCHIVED',
      `« ${nameOfDrink(drink)} » est archivée. Désarchivez sa fiche pour la lier ; rien n’a été changé.`,
    );
  }
  const serving = drink.servings.find(({ id }) => id === target.servingId);
  if (serving === undefined) {
    return fail('SERVING.UNKNOWN', `« ${nameOfDrink(drink)} » n’a pas ce format de vente.`);
  }

  const live = (await stores.links.ofItem(target.itemKey)).filter((link) => link.brokenAt === null);
  const isFree = live.every(({ untilDay }) => untilDay !== null);
  const fromDay = target.fromDay ?? (isFree ? firstFreeDay(live) : null);
  const inTheWay = live.find((link) => fromDay === null || covers(link, fromDay));
  const reversal: Reversal = {};
  if (inTheWay !== undefined) {
    if (fromDay === null || inTheWay.fromDay === fromDay) {
      const other = await stores.drinks.get(inTheWay.drinkId);
      return fail(
        'LINK.EXISTS',
        `« ${item.label} » est déjà liée${other === null ? '' : ` à « ${nameOfDrink(other)} »`}. Cassez d’abord cette liaison, ou choisissez le jour du changement.`,
      );
    }
    reversal.restoreUntil = [{ linkId: inTheWay.id, untilDay: inTheWay.untilDay }];
    await stores.links.setUntil(inTheWay.id, addDays(fromDay, -1));
  }
  const nextStart = fromDay === null ? null : firstDayAfter(live, fromDay);
  const link: Link = {
    id: needs.newId(),
    itemKey: item.itemKey,
    drinkId: drink.id,
    servingId: serving.id,
    fromDay,
    untilDay: nextStart === null ? null : addDays(nextStart, -1),
    madeAt: needs.clock.now().toISOString(),
    brokenAt: null,
    label: item.label,
  };
  await stores.links.add(link);
  reversal.removeLinks = [link.id];
  if (item.ignored) {
    await stores.items.setIgnored([item.itemKey], false);
    reversal.setIgnored = { itemKeys: [item.itemKey], ignored: true };
  }
  const planned = await planAlias(needs, stores, { item, drinkId: drink.id, servingId: serving.id });
  const learnt = planned === null ? [] : [planned];
  return succeed({ link, item, drink, serving, learnt, reversal: { ...reversal, ...reversalOf(learnt) } });
};
