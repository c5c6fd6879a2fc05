import type { Columns } from './columns.ts';
import { dayOfMoment, readClock, readMoment, type Moment } from './dates.ts';
import { kindByLabel, type KindReader } from './kinds.ts';
import { readAmount, readQuantity, readRate, scaled, type Decimal } from './numbers.ts';
import type { Row } from './records.ts';
import type { Added } from './totals.ts';
import type { Field, Kind, Line } from './types.ts';

/** What is the same for every article of a file. */
export type FileSense = {
  columns: Columns;
  decimal: Decimal;
  inCents: boolean;
  dateFormat: string | undefined;
  timeZone: string;
  cutOff: string;
  kinds: KindReader;
  /** The day that title or file name tell, for lines that bear none. */
  fallbackDay(): string;
  titleZ: string | null;
};

export type Article = { line: Line; counted: Added; printed: Added; unknownKind: string | null };

const given = <K extends keyof Line>(key: K, value: Line[K] | undefined | ''): Partial<Line> => {
  const part: Partial<Line> = {};
  if (value !== undefined && value !== '') part[key] = value;
  return part;
};

const whenSold = (
  row: Row,
  cell: (field: Field) => string,
  sense: FileSense,
): { day: string; soldAt?: string } => {
  const { timeZone, cutOff, dateFormat } = sense;
  const printed = cell('dateTime') || cell('date');
  let moment: Moment | null = null;
  if (printed !== '') {
    moment = readMoment(printed, row.line, timeZone, dateFormat);
    const clock = cell('time');
    if (clock !== '' && moment.time === undefined)
      moment = { day: moment.day, time: readClock(clock, row.line) };
  }
  const soldAt = moment?.time === undefined ? {} : { soldAt: `${moment.day}T${moment.time}` };
  const own = cell('businessDay');
  if (own !== '') return { day: readMoment(own, row.line, timeZone, dateFormat).day, ...soldAt };
  return { day: moment === null ? sense.fallbackDay() : dayOfMoment(moment, cutOff), ...soldAt };
};

/** A list price printed beside a 100 % discount is not revenue. */
const isGivenAway = (
  cell: (field: Field) => string,
  quantity: number,
  { decimal, inCents }: FileSense,
): boolean => {
  if (cell('discountPercent') !== '' && scaled(cell('discountPercent'), decimal, 2) === 10_000) return true;
  const places = inCents ? 0 : 2;
  const discount = scaled(cell('discount'), decimal, places);
  const price = scaled(cell('unitPrice'), decimal, places);
  return (
    discount !== null && price !== null && price > 0 && discount > 0 && discount * 1000 === price * quantity
  );
};

const negative = (value: number): number => (value > 0 ? -value : value);

/** Reads one article row. `meaning` is what its kind column says, null where it says nothing known. */
export const readArticle = (row: Row, meaning: Kind | null, kindCell: string, sense: FileSense): Article => {
  const { columns, decimal, inCents } = sense;
  const cell = (field: Field): string => {
    const column = columns[field];
    return column === undefined ? '' : (row.cells[column] ?? '');
  };
  const amount = (field: Field): number | undefined => readAmount(cell(field), decimal, row.line, inCents);

  const code = cell('code');
  const label = cell('label') === '' ? code : cell('label');
  const sold = readQuantity(cell('quantity'), decimal, row.line);
  const returned = readQuantity(cell('quantityReturned'), decimal, row.line);
  const quantity = sold - Math.abs(returned);
  const incl = amount('amountInclVat');
  const excl = amount('amountExclVat');
  const printed: Added = { quantity, incl: incl ?? 0, excl: excl ?? 0 };

  let kind: Kind = meaning ?? 'other';
  if (kind === 'sale') {
    const isNegative = quantity < 0 || (incl ?? excl ?? 0) < 0;
    kind = kindByLabel(label, code, isNegative);
    if (kind === 'sale' && code !== '' && isGivenAway(cell, quantity, sense)) kind = 'gift';
  }
  const isTakenBack =
    (kind === 'void' || kind === 'refund') &&
    quantity >= 0 &&
    (incl ?? excl ?? 0) >= 0 &&
    !sense.kinds.keepsSign(kindCell);
  const sign = isTakenBack ? negative : (value: number): number => value;
  const money = (value: number | undefined): number | undefined => {
    if (value === undefined) return undefined;
    return kind === 'gift' ? 0 : sign(value);
  };

  const { day, soldAt } = whenSold(row, cell, sense);
  const countedQuantity = kind === 'discount' ? 0 : sign(quantity);
  const line: Line = {
    line: row.line,
    businessDay: day,
    ...given('soldAt', soldAt),
    ...given('z', cell('z') || (sense.titleZ ?? '')),
    ...given('till', cell('till')),
    ...given('ticket', cell('ticket')),
    ...given('code', code),
    label,
    ...given('family', cell('family')),
    kind,
    quantity: countedQuantity,
    ...given('amountInclVat', money(incl)),
    ...given('amountExclVat', money(excl)),
    ...given('vatRate', readRate(cell('vatRate'), decimal)),
  };
  const counted = { quantity: countedQuantity, incl: money(incl) ?? 0, excl: money(excl) ?? 0 };
  return { line, counted, printed, unknownKind: meaning === null ? kindCell : null };
};
