import { cellAt, type FileSense } from '../article.ts';
import type { Notice } from '../notices.ts';
import { opposite, scaled } from '../numbers.ts';
import type { Row } from '../separated-rows.ts';
import type { Line } from '../types.ts';

const createCount = () => {
  let first = 0;
  let seen = 0;
  let wrong = 0;
  return {
    add: (isRight: boolean, line: number): void => {
      seen++;
      if (isRight) return;
      if (wrong === 0) first = line;
      wrong++;
    },
    told: () => ({ line: first, of: seen, lines: wrong }),
  };
};

const HUNDRED_PERCENT = 10_000;

/** Cents that the roundings of the tickets under one line may add up to. */
const roundings = (quantity: number): number => 2 + Math.abs(quantity) / 1000;

const isMoved = ({ kind }: Line): boolean => kind === 'sale' || kind === 'void' || kind === 'refund';

/** Holds the figures of each line against one another: quantity × price, and both amounts with the rate. */
export const createAmountWatch = ({ columns, decimal, quantities, isInCents }: FileSense) => {
  const products = createCount();
  const vat = createCount();
  const amounts = createCount();
  const discounts = createCount();
  const places = isInCents ? 0 : 2;
  let doubtful: Notice | null = null;

  /** What a product may be above its amount: the discount may stand for the line, for each unit, or as a percentage. */
  const discountsOf = (row: Row, { quantity }: Line, product: number): number[] => {
    const percent = scaled(cellAt(row, columns.discountPercent), decimal, 2) ?? 0;
    const off = scaled(cellAt(row, columns.discount), decimal, places) ?? 0;
    return [Math.abs(off) * 1000, Math.abs(off * quantity), (product * Math.abs(percent)) / HUNDRED_PERCENT];
  };

  const watchProduct = (row: Row, line: Line): void => {
    const amount = line.amountInclVat ?? line.amountExclVat ?? 0;
    const price = scaled(cellAt(row, columns.unitPrice), decimal, places) ?? 0;
    if (amount === 0 || price === 0 || !isMoved(line)) return;
    const product = Math.abs(price * line.quantity);
    const gap = Math.abs(product - Math.abs(amount) * 1000);
    const tolerated = Math.max(500, Math.abs(line.quantity));
    const isProduct =
      gap <= tolerated ||
      discountsOf(row, line, product).some((discount) => Math.abs(gap - discount) <= tolerated);
    // Goods that came back and were paid for: one of the two signs is wrong.
    const isContrary = line.quantity < 0 && amount > 0 && price > 0;
    products.add(isProduct && !isContrary, line.line);
  };

  const watchDiscount = ({ kind, amountInclVat, amountExclVat, line }: Line): void => {
    if (kind === 'discount') discounts.add((amountInclVat ?? amountExclVat ?? 0) <= 0, line);
  };

  const watchVat = ({ amountInclVat, amountExclVat, vatRate, quantity, line }: Line): void => {
    if (amountInclVat === undefined || amountExclVat === undefined || vatRate === undefined) return;
    const gap = Math.abs(amountExclVat * (HUNDRED_PERCENT + vatRate) - amountInclVat * HUNDRED_PERCENT);
    vat.add(gap <= roundings(quantity) * HUNDRED_PERCENT, line);
  };

  const watchMark = (row: Row): void => {
    const printed = cellAt(row, columns.quantity);
    if (doubtful === null && printed.includes(opposite(quantities.decimal))) {
      doubtful = { code: 'quantity-marks', line: row.line, printed };
    }
  };

  return {
    see: (row: Row, line: Line): void => {
      if (!quantities.isTold) watchMark(row);
      if (columns.unitPrice !== undefined) watchProduct(row, line);
      amounts.add((line.amountInclVat ?? line.amountExclVat) !== undefined, line.line);
      watchVat(line);
      watchDiscount(line);
    },
    notices: (): Notice[] => {
      const notices: Notice[] = doubtful === null ? [] : [doubtful];
      const product = products.told();
      const rates = vat.told();
      const odd = discounts.told();
      if (product.lines > 0) notices.push({ code: 'product-differs', ...product });
      if (rates.lines > 0) notices.push({ code: 'vat-amounts', lines: rates.lines, line: rates.line });
      const { of: seen, lines: without } = amounts.told();
      if (seen > 0 && without === seen) notices.push({ code: 'no-amounts', lines: seen });
      if (odd.lines > 0) notices.push({ code: 'odd-discount', lines: odd.lines, line: odd.line });
      return notices;
    },
  };
};
