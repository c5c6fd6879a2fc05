import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { Period } from '../../domain/reports/report.ts';
import type { SalesByDrink, SoldUnderName } from '../../domain/reports/sales-by-drink.ts';
import type { UnlinkedItem } from '../../domain/reports/unmatched.ts';
import type { ChargedPrice } from '../../domain/reports/price-gap.ts';
import { costOfParts, costsAtEnd } from './stock-at-end.ts';
import type { ItemRecord, SoldFigures, SoldItem, Stores } from '../ports/stores/index.ts';

const itemsByKey = async ({ items }: Stores): Promise<Map<string, ItemRecord>> =>
  new Map((await items.list()).map((item) => [item.itemKey, item]));

const figuresOf = ({ vatRate, quantity, inclVat, exclVat }: SoldFigures) => ({
  vatRate,
  quantity,
  inclVat,
  exclVat,
});

const soldKey = (drinkId: string, vatRate: number | null): string => JSON.stringify([drinkId, vatRate]);

/** What sales were bought for; none where a part of it has no known price. */
const costsOfSold = async (stores: Stores, period: Period): Promise<Map<string, number>> => {
  const costs = await costsAtEnd(stores, period);
  const taken = Map.groupBy(await stores.reports.taken(period), ({ soldDrinkId, vatRate }) =>
    soldKey(soldDrinkId, vatRate),
  );
  return new Map(
    [...taken].flatMap(([key, parts]) => {
      const cents = costOfParts(parts, costs);
      return cents === null ? [] : [[key, cents] as const];
    }),
  );
};

const groupOf = (
  { itemKey, isDiscount }: SoldItem,
  items: ReadonlyMap<string, ItemRecord>,
): 'unmatched' | 'ignored' | 'discounts' => {
  if (isDiscount === 1) return 'discounts';
  return items.get(itemKey)?.ignored === true ? 'ignored' : 'unmatched';
};

/** Each drink, and each reference that no drink stands behind, with what the register made of it. */
export const soldNames = async (stores: Stores, period: Period): Promise<SalesByDrink> => {
  const drinks = new Map((await stores.drinks.list()).map((drink) => [drink.id, nameOfDrink(drink)]));
  const items = await itemsByKey(stores);
  const costs = await costsOfSold(stores, period);
  const linked = (await stores.reports.soldDrinks(period)).map((sold): SoldUnderName => ({
    ...figuresOf(sold),
    name: drinks.get(sold.drinkId) ?? sold.drinkId,
    subject: { drinkId: sold.drinkId },
    thousandthsOfMl: sold.thousandthsOfMl,
    costCents: costs.get(soldKey(sold.drinkId, sold.vatRate)) ?? null,
  }));
  const unlinked = (await stores.reports.unlinkedItems(period)).map((sold) => ({
    group: groupOf(sold, items),
    sold: {
      ...figuresOf(sold),
      name: items.get(sold.itemKey)?.label ?? sold.itemKey,
      subject: { itemKey: sold.itemKey },
      thousandthsOfMl: null,
      costCents: null,
    } satisfies SoldUnderName,
  }));
  return {
    linked,
    unmatched: unlinked.flatMap(({ group, sold }) => (group === 'unmatched' ? [sold] : [])),
    ignored: unlinked.flatMap(({ group, sold }) => (group === 'ignored' ? [sold] : [])),
    discounts: unlinked.flatMap(({ group, sold }) => (group === 'discounts' ? [sold] : [])),
  };
};

export const unlinkedItems = async (stores: Stores, period: Period): Promise<UnlinkedItem[]> => {
  const items = await itemsByKey(stores);
  const sold = (await stores.reports.unlinkedItems(period)).filter(({ isDiscount }) => isDiscount === 0);
  const byItem = Map.groupBy(sold, ({ itemKey }) => itemKey);
  return [...byItem].map(([itemKey, parts]) => {
    const item = items.get(itemKey);
    const sum = (of: (part: (typeof parts)[number]) => number): number =>
      parts.reduce((total, part) => total + of(part), 0);
    const days = parts.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
    return {
      itemKey,
      code: item?.code ?? null,
      label: item?.label ?? itemKey,
      family: item?.family ?? null,
      isIgnored: item?.ignored === true,
      lineCount: sum(({ lineCount }) => lineCount),
      quantity: sum(({ quantity }) => quantity),
      amountCents: sum(({ inclVat, exclVat }) => inclVat ?? exclVat ?? 0),
      firstDay: days[0] ?? '',
      lastDay: days.at(-1) ?? '',
    };
  });
};

export const chargedPrices = async (stores: Stores, period: Period): Promise<ChargedPrice[]> => {
  const drinks = new Map((await stores.drinks.list()).map((drink) => [drink.id, drink]));
  const items = await itemsByKey(stores);
  return (await stores.reports.chargedServings(period)).map((charged) => {
    const drink = drinks.get(charged.drinkId);
    const serving = drink?.servings.find(({ id }) => id === charged.servingId);
    const item = items.get(charged.itemKey);
    return {
      ...charged,
      drink: drink === undefined ? charged.drinkId : nameOfDrink(drink),
      serving: serving?.name ?? charged.servingId,
      code: item?.code ?? null,
      label: item?.label ?? charged.itemKey,
      menuCents: serving?.priceCents ?? null,
    };
  });
};
