import { isTimes } from '../column-evidence.ts';
import type { HeaderRow } from '../headings.ts';
import type { Decimal } from '../numbers.ts';
import type { Row } from '../separated-rows.ts';
import { looksLikeQuantities, type ColumnValues } from './column-values.ts';

const nameless: HeaderRow = { row: { line: 1, cells: [], isCut: false }, named: [] };

type Product = { quantity: number; unitPrice: number; amount: number };

/** Of three columns of numbers, those of which the first two make the third. */
export const findProduct = (
  rows: readonly Row[],
  numbers: readonly ColumnValues[],
  decimal: Decimal,
): Product | null => {
  const evidence = { header: nameless, rows, decimal };
  const quantities = numbers.filter(
    (values) => values.distinct.size > 1 && looksLikeQuantities(values, decimal),
  );
  for (const { column: quantity } of quantities) {
    const others = numbers.filter(({ column }) => column !== quantity);
    for (const { column: unitPrice } of others) {
      const amount = others.find(
        ({ column }) => column !== unitPrice && isTimes(evidence, column, unitPrice, { quantity }),
      );
      if (amount !== undefined) return { quantity, unitPrice, amount: amount.column };
    }
  }
  return null;
};
