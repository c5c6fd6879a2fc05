import { linkFinder } from '../../domain/reports/link-spans.ts';
import type { ChargedPrice } from '../../domain/reports/price-gap.ts';
import type { Period } from '../../domain/reports/report.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { ChargedSums, LinkSpan, Stores } from '../ports/stores/index.ts';

type Charged = { sums: ChargedSums; link: LinkSpan };

/** What the register charged for each linked serving, beside what the menu says. */
export const chargedPrices = async (stores: Stores, period: Period): Promise<ChargedPrice[]> => {
  const links = await stores.reports.links();
  const linked = await stores.drinks.some([...new Set(links.map(({ drinkId }) => drinkId))]);
  const drinks = new Map(linked.map((drink) => [drink.id, drink]));
  const items = new Map((await stores.items.list()).map((item) => [item.itemKey, item]));
  const linkOf = linkFinder(links);

  const toPrice = (charged: readonly Charged[]): ChargedPrice[] => {
    const [first] = charged;
    if (first === undefined) return [];
    const { link, sums } = first;
    const drink = drinks.get(link.drinkId);
    const serving = drink?.servings.find(({ id }) => id === link.servingId);
    const item = items.get(sums.itemKey);
    const all = charged.map((each) => each.sums);
    const last = all.reduce((latest, each) => (each.lastDay > latest.lastDay ? each : latest));
    return [
      {
        drinkId: link.drinkId,
        drink: drink === undefined ? link.drinkId : nameOfDrink(drink),
        serving: serving?.name ?? '',
        code: item?.code ?? null,
        label: item?.label ?? sums.itemKey,
        menuCents: serving?.priceCents ?? null,
        quantity: all.reduce((sum, { quantity }) => sum + quantity, 0),
        amountCents: all.reduce((sum, { amountCents }) => sum + amountCents, 0),
        lowestCents: Math.min(...all.map(({ lowestCents }) => lowestCents)),
        highestCents: Math.max(...all.map(({ highestCents }) => highestCents)),
        lastDay: last.lastDay,
        lastCents: last.lastCents,
      },
    ];
  };

  const charged = (await stores.reports.charged(period)).flatMap((sums): Charged[] => {
    const link = linkOf(sums.itemKey, sums.day);
    return link === undefined ? [] : [{ sums, link }];
  });
  const byServing = Map.groupBy(charged, ({ sums, link }) => JSON.stringify([sums.itemKey, link.servingId]));
  return [...byServing.values()].flatMap(toPrice);
};
