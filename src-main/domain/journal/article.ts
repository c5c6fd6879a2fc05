import type { Columns } from './column-evidence.ts';
import { dayOfMoment, readClock, type DateReader, type Moment } from './dates.ts';
import { kindByLabel, kindByLabelAlone, type Said } from './kinds.ts';
import { readAmount, readQuantity, readRate, scaled, type Decimal } from './numbers.ts';
import type { Row } from './separated-rows.ts';
import type { Added } from './totals.ts';
import type { Field, Kind, Line } from './types.ts';

/** What is the same for every article of a file. */
export type FileSense = {
  columns: Columns;
  decimal: Decimal;
  isInCents: boolean;
  dates: DateReader;
  cutOff: string;
  /** The day that title or file name tell, for lines that bear none. */
  fallbackDay(): string;
  titleZ: string | null;
};

export type Article = { line: Line; counted: Added; printed: Added };

type Cell = (field: Field) => string;

const given = <K extends keyof Line>(key: K, value: Line[K] | undefined | ''): Partial<Line> => {
  const part: Partial<Line> = {};
  if (value !== undefined && value !== '') part[key] = value;
  return part;
};

const momentOf = (row: Row, cell: Cell, dates: DateReader): Moment | null => {
  const printed = cell('dateTime') || cell('date');
  if (printed === '') return null;
  const moment = dates.read(printed, row.line);
  const clock = cell('time');
  // A date exported as a moment says midnight: the time column knows better.
  return clock === '' ? moment : { day: moment.day, time: readClock(clock, row.line) };
};

const whenSold = (row: Row, cell: Cell, sense: FileSense): { day: string; soldAt?: string } => {
  const moment = momentOf(row, cell, sense.dates);
  const soldAt = moment?.time === undefined ? {} : { soldAt: `${moment.day}T${moment.time}` };
  const own = cell('businessDay');
  if (own !== '') return { day: sense.dates.read(own, row.line).day, ...soldAt };
  return { day: moment === null ? sense.fallbackDay() : dayOfMoment(moment, sense.cutOff), ...soldAt };
};

const WHOLE = 10_000;

/** A list price printed beside a 100 % discount is not revenue. */
const isGivenAway = (cell: Cell, quantity: number, { decimal, isInCents }: FileSense): boolean => {
  const percent = cell('discountPercent') || (cell('discount').includes('%') ? cell('discount') : '');
  if (percent !== '' && Math.abs(scaled(percent, decimal, 2) ?? 0) === WHOLE) return true;
  const places = isInCents ? 0 : 2;
  const discount = Math.abs(scaled(cell('discount'), decimal, places) ?? 0);
  const price = Math.abs(scaled(cell('unitPrice'), decimal, places) ?? 0);
  return discount > 0 && discount * 1000 === price * Math.abs(quantity);
};

const negative = (value: number): number => (value > 0 ? -value : value);

type Figures = { quantity: number; incl: number | undefined; excl: number | undefined };

const kindOf = (said: Said, label: string, figures: Figures, cell: Cell, sense: FileSense): Kind => {
  const { meaning } = said;
  if (meaning === null || meaning === 'tender' || meaning === 'training' || meaning === 'total')
    return 'other';
  if (meaning !== 'sale') return meaning;
  const { quantity } = figures;
  const amount = figures.incl ?? figures.excl ?? 0;
  if (cell('code') === '') {
    const byLabel = sense.columns.code === undefined ? kindByLabelAlone : kindByLabel;
    const kind = byLabel(label, { quantity, amount });
    if (kind !== 'sale') return kind;
  }
  return isGivenAway(cell, quantity, sense) ? 'gift' : 'sale';
};

/** Figures as they count: taken back ones are negative, a gift brings nothing, a discount moves no stock. */
const countedAs = (kind: Kind, { quantity, incl, excl }: Figures, keepsSign: boolean): Figures => {
  const isTakenBack = (kind === 'void' || kind === 'refund') && !keepsSign;
  const money = (value: number | undefined): number | undefined => {
    if (value === undefined) return undefined;
    if (kind === 'gift') return 0;
    return isTakenBack ? negative(value) : value;
  };
  const counted = isTakenBack ? negative(quantity) : quantity;
  return { quantity: kind === 'discount' ? 0 : counted, incl: money(incl), excl: money(excl) };
};

const added = ({ quantity, incl, excl }: Figures): Added => ({ quantity, incl: incl ?? 0, excl: excl ?? 0 });

/** Reads one article row; `said` is what its kind columns tell. */
export const readArticle = (row: Row, said: Said, sense: FileSense): Article => {
  const { columns, decimal, isInCents, titleZ } = sense;
  const cell: Cell = (field) => {
    const column = columns[field];
    return column === undefined ? '' : (row.cells[column] ?? '');
  };
  const code = cell('code');
  const label = cell('label') || code;
  const returned = readQuantity(cell('quantityReturned'), decimal, row.line);
  const figures: Figures = {
    quantity: readQuantity(cell('quantity'), decimal, row.line) - Math.abs(returned),
    incl: readAmount(cell('amountInclVat'), decimal, row.line, isInCents),
    excl: readAmount(cell('amountExclVat'), decimal, row.line, isInCents),
  };
  const kind = kindOf(said, label, figures, cell, sense);
  const counted = countedAs(kind, figures, said.keepsSign);
  const { day, soldAt } = whenSold(row, cell, sense);
  const line: Line = {
    line: row.line,
    businessDay: day,
    ...given('soldAt', soldAt),
    ...given('z', cell('z') || (titleZ ?? '')),
    ...given('till', cell('till')),
    ...given('ticket', cell('ticket')),
    ...given('code', code),
    label,
    ...given('family', cell('family')),
    kind,
    quantity: counted.quantity,
    ...given('amountInclVat', counted.incl),
    ...given('amountExclVat', counted.excl),
    ...given('vatRate', readRate(cell('vatRate'), decimal)),
  };
  return { line, counted: added(counted), printed: added(figures) };
};
