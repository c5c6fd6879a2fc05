import { valueIn } from './column-evidence.ts';
import { isMoney, type HeaderRow, type Heading } from './headings.ts';
import { createDecimalVote, type Decimal } from './numbers.ts';
import type { Row } from './separated-rows.ts';

const isNumeric = (heading: Heading | undefined): boolean =>
  heading !== undefined &&
  (
    ['quantity', 'quantityReturned', 'unitPrice', 'priceExclVat', 'discount', 'vatAmount', 'vat'] as Heading[]
  ).includes(heading);

/** The decimal mark of the file, told by its numeric columns together. */
export const fileDecimal = (header: HeaderRow, rows: Iterable<Row>, usual: Decimal): Decimal => {
  const numeric = header.named.flatMap((each, column) =>
    isMoney(each) || isNumeric(each?.heading) ? [column] : [],
  );
  return decimalIn(numeric, rows, usual);
};

export const decimalIn = (columns: readonly number[], rows: Iterable<Row>, usual: Decimal): Decimal => {
  const vote = createDecimalVote();
  for (const row of rows) {
    for (const column of columns) vote.count(valueIn(row, column));
    if (vote.isClear()) break;
  }
  return vote.decide(usual);
};

/** Columns whose values stand right-aligned in a fixed-width file. */
export const numericColumns = (header: HeaderRow): boolean[] =>
  header.named.map(
    (each) =>
      isMoney(each) ||
      isNumeric(each?.heading) ||
      each?.heading === 'vatRate' ||
      each?.heading === 'discountPercent',
  );
