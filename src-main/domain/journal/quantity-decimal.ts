import { valueIn, type Columns } from './column-evidence.ts';
import { opposite, scaled, type Decimal } from './numbers.ts';
import type { Row } from './separated-rows.ts';

/** The mark before a quantity's decimals, and whether anything tells it from a mark of thousands. */
export type QuantityMark = { decimal: Decimal; isTold: boolean };

type Doubtful = { asDecimals: number; asThousands: number };

/** `1.000` beside `9,50`: one, or a thousand. Null for a quantity that has one meaning only. */
const doubtIn = (printed: string, decimal: Decimal): Doubtful | null => {
  const other = opposite(decimal);
  if (!printed.includes(other) || printed.includes(decimal)) return null;
  const asDecimals = scaled(printed, other, 3);
  const asThousands = scaled(printed, decimal, 3);
  return asDecimals === null || asThousands === null ? null : { asDecimals, asThousands };
};

/** `0.250` or `1.5` beside `9,50`: no thousands are written so. */
const isClearly = (printed: string, mark: Decimal): boolean => {
  const [whole = '', fraction, ...more] = printed.split(mark);
  if (fraction === undefined || more.length > 0 || scaled(printed, mark, 3) === null) return false;
  return fraction.replace(/\D/g, '').length !== 3 || /^\D*0+$/.test(whole);
};

/** Cents for one, where nothing in the file tells what its articles cost. */
const USUAL_PRICE = 800;

const median = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const priceOf = (amount: number, quantity: number): number => Math.abs((amount * 1000) / quantity);

type Sold = { quantity: string; amount: number; price: number | null };

const soldIn = (rows: readonly Row[], columns: Columns, decimal: Decimal): Sold[] => {
  const { quantity, unitPrice, amountInclVat, amountExclVat } = columns;
  const amountColumn = amountInclVat ?? amountExclVat;
  if (quantity === undefined || amountColumn === undefined) return [];
  return rows.map((row) => ({
    quantity: valueIn(row, quantity),
    amount: scaled(valueIn(row, amountColumn), decimal, 2) ?? 0,
    price: unitPrice === undefined ? null : scaled(valueIn(row, unitPrice), decimal, 2),
  }));
};

/** Which reading gives a price nearer to what is usual: the printed one, or that of the other articles. */
const votesForDecimals = (sold: readonly Sold[], decimal: Decimal): number => {
  const plainPrices = sold.flatMap(({ quantity, amount }) => {
    const units = doubtIn(quantity, decimal) === null ? scaled(quantity, decimal, 3) : null;
    return units === null || units === 0 || amount === 0 ? [] : priceOf(amount, units);
  });
  const usual = median(plainPrices) ?? USUAL_PRICE;
  return sold.reduce((votes, { quantity, amount, price }) => {
    const doubt = doubtIn(quantity, decimal);
    if (doubt === null || amount === 0 || doubt.asDecimals === 0) return votes;
    const expected = Math.log(price === null || price === 0 ? usual : Math.abs(price));
    const gapOf = (units: number): number => Math.abs(Math.log(priceOf(amount, units)) - expected);
    return votes + (gapOf(doubt.asDecimals) < gapOf(doubt.asThousands) ? 1 : -1);
  }, 0);
};

/** A till may print `1.000` for one beside amounts like `9,50`: what the articles would cost decides. */
export const quantityMark = (rows: readonly Row[], columns: Columns, decimal: Decimal): QuantityMark => {
  const sold = soldIn(rows, columns, decimal);
  const quantities = sold.map(({ quantity }) => quantity).filter((quantity) => quantity !== '');
  const other = opposite(decimal);
  if (!quantities.some((quantity) => quantity.includes(other))) return { decimal, isTold: false };
  if (quantities.some((quantity) => quantity.includes(decimal))) return { decimal, isTold: true };
  if (quantities.some((quantity) => isClearly(quantity, other))) return { decimal: other, isTold: true };
  const votes = votesForDecimals(sold, decimal);
  return { decimal: votes > 0 ? other : decimal, isTold: votes !== 0 };
};
