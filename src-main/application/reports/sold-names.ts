import { linkFinder } from '../../domain/reports/link-spans.ts';
import type { Period } from '../../domain/reports/report.ts';
import type { SalesByDrink, SoldUnderName } from '../../domain/reports/sales-by-drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { ItemSums, LinkSpan, Stores } from '../ports/stores/index.ts';
import { costOfParts, costsAtEnd } from './stock-at-end.ts';

type Group = 'linked' | 'unmatched' | 'ignored' | 'discounts';
type Linked = { sums: ItemSums; link: LinkSpan | undefined };

const sumKnown = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);

const sumAll = (values: readonly (number | null)[]): number | null =>
  values.includes(null) ? null : sumKnown(values);

const add = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((sum, value) => sum + of(value), 0);

const partsOf = (sold: readonly Linked[]) =>
  sold.flatMap(({ sums, link }) =>
    (link?.parts ?? []).map(({ drinkId, thousandthsOfMl }) => ({
      drinkId,
      millionthsOfMl: sums.quantity * thousandthsOfMl,
    })),
  );

const merged = (parts: readonly { drinkId: string; millionthsOfMl: number }[]) =>
  [...Map.groupBy(parts, ({ drinkId }) => drinkId)].map(([drinkId, own]) => ({
    drinkId,
    millionthsOfMl: add(own, ({ millionthsOfMl }) => millionthsOfMl),
  }));

/** Each drink, and each reference that no drink stands behind, with what the register made of it. */
export const soldNames = async (stores: Stores, period: Period): Promise<SalesByDrink> => {
  const links = await stores.reports.links();
  const linked = await stores.drinks.some([...new Set(links.map(({ drinkId }) => drinkId))]);
  const drinks = new Map(linked.map((drink) => [drink.id, nameOfDrink(drink)]));
  const items = new Map((await stores.items.list()).map((item) => [item.itemKey, item]));
  const costs = await costsAtEnd(stores, period);
  const linkOf = linkFinder(links);

  const groupOf = ({ sums, link }: Linked): Group => {
    if (link !== undefined) return 'linked';
    if (sums.isDiscount === 1) return 'discounts';
    return items.get(sums.itemKey)?.ignored === true ? 'ignored' : 'unmatched';
  };
  const keyOf = (sold: Linked): string =>
    JSON.stringify([groupOf(sold), sold.link?.drinkId ?? sold.sums.itemKey, sold.sums.vatRate]);

  const toName = (sold: readonly Linked[]): SoldUnderName & { group: Group } => {
    const [first] = sold;
    if (first === undefined) throw new RangeError('Nothing was sold under this name.');
    const { link, sums } = first;
    return {
      group: groupOf(first),
      name:
        link === undefined
          ? (items.get(sums.itemKey)?.label ?? sums.itemKey)
          : (drinks.get(link.drinkId) ?? ''),
      subject: link === undefined ? { itemKey: sums.itemKey } : { drinkId: link.drinkId },
      vatRate: sums.vatRate,
      quantity: add(sold, (each) => each.sums.quantity),
      thousandthsOfMl:
        link === undefined ? null : add(sold, (each) => each.sums.quantity * (each.link?.servingMl ?? 0)),
      inclVat: sumKnown(sold.map((each) => each.sums.inclVat)),
      exclVat: sumAll(sold.map((each) => each.sums.exclVat)),
      costCents: link === undefined ? null : costOfParts(merged(partsOf(sold)), costs),
    };
  };

  const sold = (await stores.reports.items(period)).map((sums): Linked => ({
    sums,
    link: linkOf(sums.itemKey, sums.day),
  }));
  const names = [...Map.groupBy(sold, keyOf).values()].map(toName);
  const of = (group: Group): SoldUnderName[] => names.filter((name) => name.group === group);
  return {
    linked: of('linked'),
    unmatched: of('unmatched'),
    ignored: of('ignored'),
    discounts: of('discounts'),
  };
};
