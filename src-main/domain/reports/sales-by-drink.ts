import { depletedMl } from '../stock/volumes.ts';
import { column, summed } from './columns.ts';
import type { Cell, ReportBody, ReportRow, RowSubject } from './report.ts';
import { divideRounded, withoutVat } from './tax.ts';
import { rowsOf, sectionOf, totalsOf } from './totals.ts';
import type { ReportWords } from './words.ts';

/** What was sold under one name at one VAT rate. */
export type SoldUnderName = {
  name: string;
  subject: RowSubject;
  vatRate: number | null;
  quantity: number;
  thousandthsOfMl: number | null;
  inclVat: number | null;
  exclVat: number | null;
  /** What it took out of stock was bought for, in cents; null where no price is known. */
  costCents: number | null;
};

export type SalesByDrink = {
  linked: readonly SoldUnderName[];
  unmatched: readonly SoldUnderName[];
  ignored: readonly SoldUnderName[];
  /** Taken off without a drink being named. */
  discounts: readonly SoldUnderName[];
};

/** The register's net amount where it gave one for all of it, else derived from the rate. */
const netOf = ({ inclVat, exclVat, vatRate }: SoldUnderName): number | null => {
  if (exclVat !== null) return exclVat;
  return inclVat === null || vatRate === null ? null : withoutVat(inclVat, vatRate);
};

const HUNDRED_PERCENT = 10_000;

const marginRateOf = (margin: number | null, net: number | null): number | null =>
  margin === null || net === null || net <= 0 ? null : divideRounded(margin * HUNDRED_PERCENT, net);

const rowOf = (sold: SoldUnderName, state: ReportRow['state']): ReportRow => {
  const net = netOf(sold);
  const gross = sold.inclVat ?? net ?? 0;
  const margin = net === null || sold.costCents === null ? null : net - sold.costCents;
  const cells: Cell[] = [
    sold.name,
    sold.quantity,
    sold.thousandthsOfMl === null ? null : depletedMl(sold.thousandthsOfMl),
    net,
    sold.vatRate,
    net === null ? null : gross - net,
    gross,
    sold.costCents,
    margin,
    marginRateOf(margin, net),
  ];
  return { cells, state, subject: sold.subject };
};

const byRevenue = (a: SoldUnderName, b: SoldUnderName): number =>
  (b.inclVat ?? b.exclVat ?? 0) - (a.inclVat ?? a.exclVat ?? 0) || a.name.localeCompare(b.name, 'fr');

/** Drinks by revenue, then what no drink stands behind, shown as such. */
export const salesByDrink = (sold: SalesByDrink, words: ReportWords): ReportBody => {
  const columns = [
    column('name', words.drink, 'text'),
    summed('quantity', words.quantity, 'quantity'),
    summed('volume', words.volume, 'volume'),
    summed('exclVat', words.exclVat, 'money'),
    column('rate', words.rate, 'rate'),
    summed('vat', words.vat, 'money'),
    summed('inclVat', words.inclVat, 'money'),
    summed('cost', words.cost, 'money'),
    summed('margin', words.margin, 'money'),
    column('marginRate', words.marginRate, 'rate'),
  ];
  const groups = [
    { title: words.linkedDrinks, state: null, of: sold.linked },
    { title: words.unmatchedItems, state: 'unmatched', of: sold.unmatched },
    { title: words.ignoredItems, state: 'ignored', of: sold.ignored },
    { title: words.discounts, state: null, of: sold.discounts },
  ] as const;
  const sections = groups.flatMap(({ title, state, of }) => {
    const rows = of.toSorted(byRevenue).map((each) => rowOf(each, state));
    return rows.length === 0 ? [] : [sectionOf(columns, title, rows, words.subtotal)];
  });
  const totals = totalsOf(columns, rowsOf(sections), words.total);
  const linked = totalsOf(columns, sections[0]?.rows ?? [], words.total).map(Number);
  const hasLinked = sold.linked.length > 0;
  return {
    ...words.titles['sales-by-drink'],
    columns,
    highlights: [
      { label: words.linkedRevenue, kind: 'money', value: hasLinked ? (linked[6] ?? 0) : 0 },
      { label: words.linkedNetRevenue, kind: 'money', value: hasLinked ? (linked[3] ?? 0) : 0 },
      { label: words.linkedVat, kind: 'money', value: hasLinked ? (linked[5] ?? 0) : 0 },
    ],
    sections,
    totals,
    notes: [
      words.registerRevenue,
      words.drinkVatRounding,
      ...(sold.unmatched.length > 0 ? [words.unmatchedNote] : []),
      ...(sold.ignored.length > 0 ? [words.ignoredNote] : []),
    ],
  };
};
