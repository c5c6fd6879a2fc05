import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { FamilyFields } from '../../domain/sheets/family.ts';
import type { Needs } from '../needs.ts';
import type { Link, LinkFigures, Stores } from '../ports/stores/index.ts';
import type { DrinkRow, DrinkSheet, LinkView, RegisterItemRef, ServingSales } from '../views/library.ts';
import type { DrinkBook } from './drink-book.ts';
import { lastSalesDay, thirtyDaysBefore } from './drink-rows.ts';

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

const servingSales = (
  drink: DrinkRow,
  links: readonly Link[],
  { items, ever, lately }: Sold,
): ServingSales[] =>
  drink.servings.map((serving) => {
    const own = links.filter((link) => link.servingId === serving.id && link.brokenAt === null);
    return {
      ...serving,
      quantity30Days: sum(own.map((link) => lately.get(link.id)?.quantity ?? 0)),
      amountCents30Days: sum(own.map((link) => lately.get(link.id)?.amountCents ?? 0)),
      links: own.map((link) => linkView(link, items, ever)),
    };
  });

const vintagesOf = async (stores: Stores, drink: FamilyFields): Promise<DrinkSheet['vintages']> => {
  const onHand = await stores.stock.onHand(null);
  return (await stores.drinks.family(drink)).map(({ id, vintage, archived }) => ({
    ...{ drinkId: id, vintage, archived },
    onHandMl: onHand.get(id) ?? 0,
  }));
};

export const drinkSheet = (
  needs: Needs,
  book: DrinkBook,
  { drinkId }: { drinkId: string },
): Promise<Outcome<DrinkSheet>> =>
  needs.database.transaction(async (stores) => {
    const drink = await book.row(stores, drinkId);
    if (drink === null) return fail('DRINK.UNKNOWN', 'Cette boisson n’est plus dans la bibliothèque.');
    const links = await stores.links.ofDrink(drinkId);
    const items = await itemRefs(stores, drinkId, links);
    const fromDay = thirtyDaysBefore(await lastSalesDay(stores));
    const ever = await stores.linkedSales.figuresByLink({ drinkId });
    const lately = await stores.linkedSales.figuresByLink({ fromDay, drinkId });
    return succeed({
      drink,
      servings: servingSales(drink, links, { items, ever, lately }),
      brokenLinks: links
        .filter((link) => link.brokenAt !== null)
        .map((link) => linkView(link, items, new Map())),
      vintages: await vintagesOf(stores, drink),
    });
  });
