import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { depletedMl } from '../../domain/stock/volumes.ts';
import { toActView } from '../acts.ts';
import type { Needs } from '../needs.ts';
import type { Link, LinkedSale, LinkFigures, Stores } from '../ports/stores/index.ts';
import { depletedSince, readOnHand } from '../stock/on-hand-of.ts';
import type { DrinkSheet, LinkView, RegisterItemRef, SaleView, ServingSales } from '../views/library.ts';
import { drinkRow, lastSalesDay, thirtyDaysBefore } from './drink-rows.ts';

const LAST_SALES = 50;
const LAST_ACTS = 100;

export const toSaleView = (sale: LinkedSale): SaleView => ({
  id: String(sale.saleId),
  businessDay: sale.businessDay,
  soldAt: sale.soldAt,
  itemKey: sale.itemKey,
  code: sale.code,
  label: sale.label,
  kind: sale.kind,
  quantity: sale.quantity,
  amountCents: sale.amountCents,
  volumeMl: depletedMl(sale.thousandthsOfMl),
  journalId: sale.journalId,
});

const itemRefs = async (
  stores: Stores,
  drinkId: string,
  links: readonly Link[],
): Promise<Map<string, RegisterItemRef>> => {
  const lastSold = await stores.drinkSales.lastSold(drinkId);
  const refs = new Map<string, RegisterItemRef>();
  for (const { itemKey } of links) {
    const item = await stores.items.get(itemKey);
    if (item === null) continue;
    const { code, label } = item;
    refs.set(itemKey, { itemKey, code, label, lastSoldAt: lastSold.get(itemKey) ?? null });
  }
  return refs;
};

const linkView = (
  link: Link,
  items: ReadonlyMap<string, RegisterItemRef>,
  figures: ReadonlyMap<string, LinkFigures>,
): LinkView => ({
  id: link.id,
  item: items.get(link.itemKey) ?? {
    itemKey: link.itemKey,
    code: null,
    label: link.itemKey,
    lastSoldAt: null,
  },
  fromDay: link.fromDay,
  untilDay: link.untilDay,
  madeAt: link.madeAt,
  brokenAt: link.brokenAt,
  salesCount: figures.get(link.id)?.salesCount ?? 0,
  amountCents: figures.get(link.id)?.amountCents ?? 0,
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type Sold = {
  items: ReadonlyMap<string, RegisterItemRef>;
  ever: ReadonlyMap<string, LinkFigures>;
  lately: ReadonlyMap<string, LinkFigures>;
};

const servingSales = (drink: Drink, links: readonly Link[], { items, ever, lately }: Sold): ServingSales[] =>
  drink.servings.map((serving) => {
    const own = links.filter((link) => link.servingId === serving.id && link.brokenAt === null);
    return {
      ...serving,
      quantity30Days: sum(own.map((link) => lately.get(link.id)?.quantity ?? 0)),
      amountCents30Days: sum(own.map((link) => lately.get(link.id)?.amountCents ?? 0)),
      links: own.map((link) => linkView(link, items, ever)),
    };
  });

const vintagesOf = async (stores: Stores, drink: Drink): Promise<DrinkSheet['vintages']> => {
  const vintages: DrinkSheet['vintages'] = [];
  for (const { id, vintage, archived } of await stores.drinks.family(drink)) {
    vintages.push({ drinkId: id, vintage, archived, onHandMl: await readOnHand(stores, id) });
  }
  return vintages;
};

export const drinkSheet = (needs: Needs, { drinkId }: { drinkId: string }): Promise<Outcome<DrinkSheet>> =>
  needs.database.transaction(async (stores) => {
    const drink = await stores.drinks.get(drinkId);
    if (drink === null) return fail('DRINK.UNKNOWN', 'Cette boisson n’est plus dans la bibliothèque.');
    const links = await stores.links.ofDrink(drinkId);
    const items = await itemRefs(stores, drinkId, links);
    const fromDay = thirtyDaysBefore(await lastSalesDay(stores));
    const ever = await stores.linkedSales.figuresByLink({ drinkId });
    const lately = await stores.linkedSales.figuresByLink({ fromDay, drinkId });
    const soldMl = await depletedSince(stores, drinkId, fromDay);
    return succeed({
      drink: await drinkRow(stores, drink, links, soldMl),
      servings: servingSales(drink, links, { items, ever, lately }),
      brokenLinks: links
        .filter((link) => link.brokenAt !== null)
        .map((link) => linkView(link, items, new Map())),
      lastSales: (await stores.linkedSales.ofDrink(drinkId, LAST_SALES)).map(toSaleView),
      history: (await stores.acts.about(drinkId, LAST_ACTS)).map(toActView),
      vintages: await vintagesOf(stores, drink),
    });
  });

export const drinkSales = (
  needs: Needs,
  { drinkId, limit }: { drinkId: string; limit: number },
): Promise<Outcome<SaleView[]>> =>
  needs.database.transaction(async (stores) =>
    succeed((await stores.linkedSales.ofDrink(drinkId, limit)).map(toSaleView)),
  );
