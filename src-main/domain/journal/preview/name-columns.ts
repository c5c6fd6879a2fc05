import type { Columns } from '../column-evidence.ts';
import { settleColumns } from '../columns.ts';
import { isHeader, namesOf, type Heading } from '../headings.ts';
import type { Decimal } from '../numbers.ts';
import { guarded } from '../problems.ts';
import { FIELDS, type Field } from '../types.ts';
import type { CutFile } from './cut-as-pointed.ts';

const meant: Partial<Record<Heading, Field>> = { amount: 'amountInclVat', vat: 'vatRate' };

const fieldOf = (heading: Heading | undefined): Field | undefined =>
  heading === undefined ? undefined : (meant[heading] ?? FIELDS.find((field) => field === heading));

/** What the names of the columns say, as far as they say it: of two alike the first is taken. */
export const nameColumns = ({ header, rows }: CutFile, decimal: Decimal): Columns => {
  if (header === null) return {};
  const named = namesOf(header);
  const settled = isHeader(named) ? guarded(() => settleColumns(named, rows, decimal)) : null;
  if (settled !== null && 'value' in settled) return settled.value;
  const columns: Columns = {};
  named.named.forEach((each, column) => {
    const field = fieldOf(each?.heading);
    if (field !== undefined) columns[field] ??= column;
  });
  return columns;
};
