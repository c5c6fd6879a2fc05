import { valueIn } from '../column-evidence.ts';
import { decode } from '../decode.ts';
import { scaled } from '../numbers.ts';
import { plain } from '../plain-text.ts';
import { guarded } from '../problems.ts';
import { createSource } from '../source.ts';
import { cutAsPointed, decimalOf } from './cut-as-pointed.ts';
import type { RowMeaning } from '../types.ts';
import type { Pointing } from './preview-types.ts';

/** Lines of these kinds sell nothing. */
const BESIDE_SALES: readonly RowMeaning[] = ['tender', 'training', 'total'];

const besideSales = (kinds: Pointing['kinds']): ReadonlySet<string> =>
  new Set(
    Object.entries(kinds ?? {})
      .filter(([, meaning]) => BESIDE_SALES.includes(meaning))
      .map(([name]) => plain(name)),
  );

export type PriceCheck = { compared: number; disagree: number };

/**
 * On how many of the first rows quantity × unit price, with or without the discount, is not the amount
 * within 0,01 × quantity. Null where a column to compare is not pointed at.
 */
export const checkPrices = (bytes: Uint8Array, pointing: Pointing): PriceCheck | null => {
  const { quantity, unitPrice, discount, amountInclVat, kind } = pointing.columns ?? {};
  if (quantity === undefined || unitPrice === undefined || amountInclVat === undefined) return null;
  const cut = guarded(() => cutAsPointed(createSource(decode(bytes, pointing.encoding)), pointing));
  if ('problem' in cut) return null;
  const decimal = pointing.decimal ?? decimalOf(cut.value);
  const places = pointing.amountsInCents === true ? 0 : 2;
  const beside = besideSales(pointing.kinds);
  const check: PriceCheck = { compared: 0, disagree: 0 };
  for (const row of cut.value.rows) {
    if (kind !== undefined && beside.has(plain(valueIn(row, kind)))) continue;
    const count = scaled(valueIn(row, quantity), decimal, 3);
    const price = scaled(valueIn(row, unitPrice), decimal, places);
    const amount = scaled(valueIn(row, amountInclVat), decimal, places);
    if (count === null || price === null || amount === null || count === 0 || amount === 0) continue;
    const off = discount === undefined ? 0 : (scaled(valueIn(row, discount), decimal, places) ?? 0);
    const gap = Math.abs(Math.abs(count * price) - Math.abs(amount * 1000));
    const agrees = gap <= Math.abs(count) || Math.abs(gap - Math.abs(off) * 1000) <= Math.abs(count);
    check.compared++;
    if (!agrees) check.disagree++;
  }
  return check;
};
