import { columnsNamed, isTimes, rivalsOf, valueIn, type Columns, type Evidence } from './column-evidence.ts';
import type { HeaderRow } from './headings.ts';
import type { Decimal } from './numbers.ts';
import { plain } from './plain-text.ts';
import { refuse } from './problems.ts';
import type { Row } from './separated-rows.ts';
import { settleAmount, settleVat } from './settle-amounts.ts';
import { FIELDS, type Field } from './types.ts';

/** A second column of the same name would make these a guess. */
const REFUSED_TWICE: readonly Field[] = [
  'businessDay',
  'date',
  'code',
  'label',
  'quantity',
  'amountInclVat',
  'amountExclVat',
];

const settleNamed = (evidence: Evidence, field: Field, columns: Columns): void => {
  const found = columnsNamed(evidence.header, field);
  const [best] = found;
  if (best === undefined) return;
  const rivals = rivalsOf(evidence, found);
  if (rivals.length === 0 || !REFUSED_TWICE.includes(field)) {
    columns[field] = best;
    return;
  }
  const told =
    field === 'amountInclVat'
      ? [best, ...rivals].filter((column) => isTimes(evidence, column, columns.unitPrice, columns))
      : [];
  if (told.length !== 1) throw refuse('ambiguous-columns', evidence.header.row.line);
  columns[field] = told[0] ?? best;
};

/** A column « Article » beside « Désignation », and no code: the articles' own names hold no blank. */
const settleArticle = ({ header, rows }: Evidence, columns: Columns): void => {
  if (columns.code !== undefined) return;
  const beside = columnsNamed(header, 'label').filter((column) => column !== columns.label);
  const code = beside.find((column) => plain(valueIn(header.row, column)) === 'article');
  if (code !== undefined && rows.every((row) => !/\s/.test(valueIn(row, code)))) columns.code = code;
};

/**
 * Which column holds what. Names settle most of it; the values settle `TVA` and « Montant » alone.
 * Throws `ambiguous-columns` for two equal names that nothing tells apart.
 */
export const settleColumns = (header: HeaderRow, rows: readonly Row[], decimal: Decimal): Columns => {
  const evidence: Evidence = { header, rows, decimal };
  const columns: Columns = {};
  for (const field of FIELDS) if (field !== 'amountInclVat') settleNamed(evidence, field, columns);
  settleNamed(evidence, 'amountInclVat', columns);
  settleVat(evidence, columns);
  settleAmount(evidence, columns);
  settleArticle(evidence, columns);
  return columns;
};

/** Other columns that tell a row's kind, beside the best named: a `Mode` that says ECOLE. */
export const otherKindColumns = (header: HeaderRow): number[] => columnsNamed(header, 'kind').slice(1);
