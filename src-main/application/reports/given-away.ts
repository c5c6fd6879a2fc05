import { businessDayOf } from '../../domain/kernel/business-day.ts';
import type { GivenAway } from '../../domain/reports/gifts.ts';
import type { Period } from '../../domain/reports/report.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { valueOf } from '../../domain/stock/valuation.ts';
import { depletedMl } from '../../domain/stock/volumes.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import { clockOf, costOfParts, costsAtEnd } from './stock-at-end.ts';

const giftKey = (day: string, itemKey: string): string => JSON.stringify([day, itemKey]);

const namesOf = async (stores: Stores): Promise<Map<string, string>> =>
  new Map((await stores.drinks.list()).map((drink) => [drink.id, nameOfDrink(drink)]));

const giftsOf = async (stores: Stores, period: Period): Promise<GivenAway[]> => {
  const names = await namesOf(stores);
  const costs = await costsAtEnd(stores, period);
  const items = new Map((await stores.items.list()).map((item) => [item.itemKey, item]));
  const parts = Map.groupBy(await stores.reports.takenByGifts(period), ({ day, itemKey }) =>
    giftKey(day, itemKey),
  );
  return (await stores.reports.gifts(period)).flatMap((gift): GivenAway[] => {
    const { day, itemKey, drinkId, quantity, thousandthsOfMl } = gift;
    const item = items.get(itemKey);
    const label = item?.label ?? itemKey;
    // Food and services are given away too: they are no drink.
    if (drinkId === null && item?.ignored === true) return [];
    return [
      {
        day,
        drink: drinkId === null ? label : (names.get(drinkId) ?? drinkId),
        subject: drinkId === null ? { itemKey } : { drinkId },
        group: 'gift',
        reason: null,
        detail: label,
        quantity,
        volumeMl: drinkId === null ? null : depletedMl(thousandthsOfMl),
        costCents: drinkId === null ? null : costOfParts(parts.get(giftKey(day, itemKey)) ?? [], costs),
      },
    ];
  });
};

const lossesOf = async (stores: Stores, period: Period): Promise<GivenAway[]> => {
  const names = await namesOf(stores);
  const costs = await costsAtEnd(stores, period);
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
export const givenAway = async (stores: Stores, period: Period): Promise<GivenAway[]> => [
  ...(await giftsOf(stores, period)),
  ...(await lossesOf(stores, period)),
];
