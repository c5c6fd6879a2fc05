import { businessDayOf } from '../../domain/kernel/business-day.ts';
import type { GivenAway } from '../../domain/reports/gifts.ts';
import { linkFinder } from '../../domain/reports/link-spans.ts';
import type { Period } from '../../domain/reports/report.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { valueOf } from '../../domain/stock/valuation.ts';
import { depletedMl } from '../../domain/stock/volumes.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import type { Costs } from '../stock/costs.ts';
import { clockOf, costOfParts, costsAtEnd } from './stock-at-end.ts';

type Known = { names: ReadonlyMap<string, string>; costs: Costs };

const namesOf = async (stores: Stores): Promise<Map<string, string>> =>
  new Map((await stores.drinks.list()).map((drink) => [drink.id, nameOfDrink(drink)]));

const giftsOf = async (stores: Stores, period: Period, { names, costs }: Known): Promise<GivenAway[]> => {
  const items = new Map((await stores.items.list()).map((item) => [item.itemKey, item]));
  const linkOf = linkFinder(await stores.reports.links());
  return (await stores.reports.gifts(period)).flatMap(({ day, itemKey, quantity }): GivenAway[] => {
    const item = items.get(itemKey);
    const link = linkOf(itemKey, day);
    const label = item?.label ?? itemKey;
    const given = { day, group: 'gift', reason: null, detail: label, quantity } as const;
    if (link === undefined) {
      // Food and services are given away too: they are no drink.
      if (item?.ignored === true) return [];
      return [{ ...given, drink: label, subject: { itemKey }, volumeMl: null, costCents: null }];
    }
    const parts = link.parts.map(({ drinkId, thousandthsOfMl }) => ({
      drinkId,
      millionthsOfMl: quantity * thousandthsOfMl,
    }));
    return [
      {
        ...given,
        drink: names.get(link.drinkId) ?? link.drinkId,
        subject: { drinkId: link.drinkId },
        volumeMl: depletedMl(quantity * link.servingMl),
        costCents: costOfParts(parts, costs),
      },
    ];
  });
};

const lossesOf = async (stores: Stores, period: Period, { names, costs }: Known): Promise<GivenAway[]> => {
  const { cutOff } = await readSettings(stores);
  const { begin, end } = await clockOf(stores, period);
  return (await stores.stock.factsBetween(begin, end))
    .filter(({ kind, at }) => kind === 'loss' && at < end)
    .map(({ at, drinkId, volumeMl, reason, note }) => {
      const cost = costs.get(drinkId);
      return {
        day: businessDayOf(at, cutOff),
        drink: names.get(drinkId) ?? drinkId,
        subject: { drinkId },
        group: reason === 'staff' ? ('staff' as const) : ('loss' as const),
        reason: reason ?? 'other',
        detail: note,
        quantity: null,
        volumeMl,
        costCents: cost === undefined ? null : valueOf(cost, volumeMl),
      };
    });
};

/** What left the cellar without revenue: the register's gifts, and losses with their reason. */
export const givenAway = async (stores: Stores, period: Period): Promise<GivenAway[]> => {
  const known = { names: await namesOf(stores), costs: await costsAtEnd(stores, period) };
  return [...(await giftsOf(stores, period, known)), ...(await lossesOf(stores, period, known))];
};
