import type { Columns } from './column-evidence.ts';
import { dayOfMoment, readClock, type DateReader, type Moment } from './dates.ts';
import { kindByLabel, kindByLabelAlone, type Said } from './kinds.ts';
import { remembered } from './lazily.ts';
import { readAmount, readQuantity, readRate, scaled, type Decimal } from './numbers.ts';
import type { QuantityMark } from './quantity-decimal.ts';
import type { Row } from './separated-rows.ts';
import type { Added } from './totals.ts';
import type { Kind, Line } from './types.ts';

/** What is the same for every article of a file. */
export type FileSense = {
  columns: Columns;
  decimal: Decimal;
  quantities: QuantityMark;
  isInCents: boolean;
  dates: DateReader;
  /** Whether what stands behind the dates is a time. */
  hasTimes: boolean;
  cutOff: string;
  /** The day that title or file name tell, for lines that bear none. */
  fallbackDay: () => string;
  titleZ: string | null;
};

export type Article = { line: Line; counted: Added; printed: Added };

export type ArticleReader = (row: Row, said: Said) => Article;

/** The text under a column; empty where there is no such column, or the row has none. */
export const cellAt = ({ cells }: Row, column: number | undefined): string =>
  column === undefined ? '' : (cells[column] ?? '');

const WHOLE = 10_000;

/** A list price printed beside a 100 % discount is not revenue. */
const isGivenAway = (row: Row, quantity: number, { columns, decimal, isInCents }: FileSense): boolean => {
  const discount = cellAt(row, columns.discount);
  const percent = cellAt(row, columns.discountPercent) || (discount.includes('%') ? discount : '');
  if (percent !== '' && Math.abs(scaled(percent, decimal, 2) ?? 0) === WHOLE) return true;
  const places = isInCents ? 0 : 2;
  const off = Math.abs(scaled(discount, decimal, places) ?? 0);
  if (off === 0) return false;
  const price = Math.abs(scaled(cellAt(row, columns.unitPrice), decimal, places) ?? 0);
  return off * 1000 === price * Math.abs(quantity);
};

const negative = (value: number): number => (value > 0 ? -value : value);

type Figures = { quantity: number; incl: number | undefined; excl: number | undefined };

const kindOf = (row: Row, said: Said, label: string, figures: Figures, sense: FileSense): Kind => {
  const { meaning } = said;
  if (meaning === null || meaning === 'tender' || meaning === 'training' || meaning === 'total')
    return 'other';
  if (meaning !== 'sale') return meaning;
  const { quantity } = figures;
  if (cellAt(row, sense.columns.code) === '') {
    const amount = figures.incl ?? figures.excl ?? 0;
    const byLabel = sense.columns.code === undefined ? kindByLabelAlone : kindByLabel;
    const kind = byLabel(label, { quantity, amount });
    if (kind !== 'sale') return kind;
  }
  return isGivenAway(row, quantity, sense) ? 'gift' : 'sale';
};

/** Figures as they count: taken back ones are negative, a gift brings nothing, a discount moves no stock. */
const countedAs = (kind: Kind, figures: Figures, keepsSign: boolean): Figures => {
  if (kind === 'sale' || kind === 'other') return figures;
  const { quantity, incl, excl } = figures;
  const isTakenBack = (kind === 'void' || kind === 'refund') && !keepsSign;
  const money = (value: number | undefined): number | undefined => {
    if (value === undefined) return undefined;
    if (kind === 'gift') return 0;
    return isTakenBack ? negative(value) : value;
  };
  const counted = isTakenBack ? negative(quantity) : quantity;
  return { quantity: kind === 'discount' ? 0 : counted, incl: money(incl), excl: money(excl) };
};

/** A printed total may hold the price of what was given away, and the quantity of a discount. */
const isWeighed = (kind: Kind): boolean => kind === 'gift' || kind === 'discount';

const added = ({ quantity, incl, excl }: Figures): Added => ({ quantity, incl: incl ?? 0, excl: excl ?? 0 });

/** The business day, and the moment where one is told. */
type When = { day: string; soldAt: string | undefined };

/** Reads when the articles of a file were sold, and on which day they count. */
const createDayReader = ({ columns, dates, hasTimes, cutOff, fallbackDay }: FileSense) => {
  const momentOf = (printed: string, clock: string, line: number): Moment | null => {
    if (printed === '') return null;
    const moment = dates.read(printed, line);
    if (!hasTimes) return { day: moment.day };
    // A date exported as a moment says midnight: the time column knows better.
    return clock === '' ? moment : { day: moment.day, time: readClock(clock, line) };
  };

  const read = (printed: string, clock: string, own: string, line: number): When => {
    const moment = momentOf(printed, clock, line);
    const soldAt = moment?.time === undefined ? undefined : `${moment.day}T${moment.time}`;
    if (own !== '') return { day: dates.read(own, line).day, soldAt };
    return { day: moment === null ? fallbackDay() : dayOfMoment(moment, cutOff), soldAt };
  };

  // The sales of a day tell the same times again and again.
  const ofDate = new Map<string, When>();
  let lastPrinted = '';
  let lastOwn = '';
  return (row: Row): When => {
    const printed = cellAt(row, columns.dateTime) || cellAt(row, columns.date);
    const own = cellAt(row, columns.businessDay);
    const clock = cellAt(row, columns.time);
    if (printed !== lastPrinted || own !== lastOwn) ofDate.clear();
    lastPrinted = printed;
    lastOwn = own;
    const known = ofDate.get(clock);
    if (known !== undefined) return known;
    const when = read(printed, clock, own, row.line);
    ofDate.set(clock, when);
    return when;
  };
};

/** What a line has besides its figures; what is empty is absent. */
const tell = (line: Line, row: Row, { columns, titleZ }: FileSense): void => {
  const z = cellAt(row, columns.z) || titleZ;
  if (z) line.z = z;
  const till = cellAt(row, columns.till);
  if (till !== '') line.till = till;
  const ticket = cellAt(row, columns.ticket);
  if (ticket !== '') line.ticket = ticket;
  const code = cellAt(row, columns.code);
  if (code !== '') line.code = code;
  const family = cellAt(row, columns.family);
  if (family !== '') line.family = family;
};

/** Reads the article rows of one file; what the kind columns say of a row is given beside it. */
export const createArticleReader = (sense: FileSense): ArticleReader => {
  const { columns, decimal, quantities, isInCents } = sense;
  const whenSold = createDayReader(sense);
  const rateOf = remembered((printed) => ({ rate: readRate(printed, decimal) }));

  const figuresOf = (row: Row): Figures => {
    const returned = readQuantity(cellAt(row, columns.quantityReturned), quantities.decimal, row.line);
    return {
      quantity:
        readQuantity(cellAt(row, columns.quantity), quantities.decimal, row.line) - Math.abs(returned),
      incl: readAmount(cellAt(row, columns.amountInclVat), decimal, row.line, isInCents),
      excl: readAmount(cellAt(row, columns.amountExclVat), decimal, row.line, isInCents),
    };
  };

  return (row, said) => {
    const label = cellAt(row, columns.label) || cellAt(row, columns.code);
    const figures = figuresOf(row);
    const kind = kindOf(row, said, label, figures, sense);
    const counted = countedAs(kind, figures, said.keepsSign);
    const { day, soldAt } = whenSold(row);
    const line: Line = { line: row.line, businessDay: day, label, kind, quantity: counted.quantity };
    if (soldAt !== undefined) line.soldAt = soldAt;
    tell(line, row, sense);
    if (counted.incl !== undefined) line.amountInclVat = counted.incl;
    if (counted.excl !== undefined) line.amountExclVat = counted.excl;
    const { rate } = rateOf(cellAt(row, columns.vatRate));
    if (rate !== undefined) line.vatRate = rate;
    const sums = added(counted);
    return { line, counted: sums, printed: isWeighed(kind) ? added(figures) : sums };
  };
};
