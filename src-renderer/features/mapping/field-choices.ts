import type { Field } from '../../../src-preload/contract';

/** In the order in which a manager looks for them. */
export const FIELD_CHOICES: readonly Field[] = [
  'label',
  'quantity',
  'amountInclVat',
  'amountExclVat',
  'date',
  'time',
  'dateTime',
  'businessDay',
  'code',
  'family',
  'kind',
  'ticket',
  'z',
  'till',
  'unitPrice',
  'discount',
  'discountPercent',
  'quantityReturned',
  'vatRate',
  'vatAmount',
];

export type Columns = Partial<Record<Field, number>>;

/** A column has one meaning, and a meaning one column: what is chosen here leaves where it was. */
export const withField = (columns: Columns, column: number, field: Field | null): Columns => {
  const next: Columns = {};
  for (const each of FIELD_CHOICES) {
    const at = columns[each];
    if (at !== undefined && at !== column && each !== field) next[each] = at;
  }
  if (field !== null) next[field] = column;
  return next;
};

/** Forms that tills write, offered beside the one that a file has. */
export const DATE_FORMATS: readonly string[] = [
  'dd/MM/yyyy',
  'dd/MM/yy',
  'dd.MM.yyyy',
  'dd-MM-yyyy',
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyyMMdd',
  'yyMMdd',
  'ddMMyyyy',
  'ddMMyy',
  'MM/dd/yyyy',
  'yyyyMMddHHmm',
  'yyyyMMddHHmmss',
];
