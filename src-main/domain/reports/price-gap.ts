import { column, summed } from './columns.ts';
import type { Cell, ReportBody, ReportRow } from './report.ts';
import { divideRounded } from './tax.ts';
import { totalsOf } from './totals.ts';
import type { ReportWords } from './words.ts';

export type ChargedPrice = {
  drinkId: string;
  drink: string;
  serving: string;
  code: string | null;
  label: string;
  menuCents: number | null;
  quantity: number;
  amountCents: number;
  lowestCents: number;
  highestCents: number;
  lastDay: string;
  lastCents: number;
};

const ONE = 1000;

const gapOf = ({ amountCents, menuCents, quantity }: ChargedPrice): number =>
  amountCents - divideRounded((menuCents ?? 0) * quantity, ONE);

const rowOf = (price: ChargedPrice): ReportRow => {
  const mean = divideRounded(price.amountCents * ONE, price.quantity);
  const cells: Cell[] = [
    price.drink,
    price.serving,
    price.code,
    price.label,
    price.quantity,
    price.menuCents,
    mean,
    price.lowestCents,
    price.highestCents,
    price.lastCents,
    mean - (price.menuCents ?? 0),
    gapOf(price),
  ];
  return { cells, state: null, subject: { drinkId: price.drinkId } };
};

const isSame = ({ menuCents, lowestCents, highestCents }: ChargedPrice): boolean =>
  lowestCents === menuCents && highestCents === menuCents;

/** Servings that the register sold at another price than the menu's, by what it came to. */
export const priceGapReport = (prices: readonly ChargedPrice[], words: ReportWords): ReportBody => {
  const columns = [
    column('drink', words.drink, 'text'),
    column('serving', words.serving, 'text'),
    column('code', words.code, 'code'),
    column('label', words.label, 'text'),
    summed('quantity', words.quantity, 'quantity'),
    column('menuPrice', words.menuPrice, 'money'),
    column('registerPrice', words.registerPrice, 'money'),
    column('lowest', words.lowest, 'money'),
    column('highest', words.highest, 'money'),
    column('lastPrice', words.lastPrice, 'money'),
    column('gapPerUnit', words.gapPerUnit, 'money'),
    summed('gap', words.gap, 'money'),
  ];
  const priced = prices.filter(({ menuCents }) => menuCents !== null);
  const different = priced
    .filter((price) => !isSame(price))
    .toSorted((a, b) => Math.abs(gapOf(b)) - Math.abs(gapOf(a)) || a.drink.localeCompare(b.drink, 'fr'));
  const rows = different.map(rowOf);
  const totals = totalsOf(columns, rows, words.total);
  const same = priced.length - different.length;
  const withoutPrice = prices.length - priced.length;
  return {
    ...words.titles['price-gap'],
    columns,
    highlights: [{ label: words.gap, kind: 'money', value: Number(totals.at(-1)) }],
    sections: [{ title: null, rows, totals: null }],
    totals,
    notes: [
      words.priceNote,
      ...(same > 0 ? [words.samePrices(same)] : []),
      ...(withoutPrice > 0 ? [words.withoutMenuPrice(withoutPrice)] : []),
    ],
  };
};
