import { refuse } from './problems.ts';

export type Decimal = ',' | '.';

const noise = /[\s\u00a0\u202f\u2009']|€|EUR|%/gi;

/**
 * A printed number as an integer of `decimals` places, by its digits alone: `1 234,50` with two places
 * is 123450. Null when it is no number; digits beyond the places are rounded half away from zero.
 */
export const scaled = (printed: string, decimal: Decimal, decimals: number): number | null => {
  const bare = printed.replace(noise, '').replace(/\u2212/g, '-');
  const found = /^(\()?([-+])?([\d.,]*\d[\d.,]*)(-)?(\))?$/.exec(bare);
  if (!found) return null;
  const [, open, lead, digits = '', trail, close] = found;
  if ((open === undefined) !== (close === undefined)) return null;
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  if (more.length > 0 || fraction.includes(thousands)) return null;
  if (whole.includes(thousands) && !/^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return null;
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const value =
    Number(`${whole.replaceAll(thousands, '')}${kept}`) + (Number(fraction[decimals] ?? 0) >= 5 ? 1 : 0);
  const isNegative = open !== undefined || lead === '-' || trail === '-';
  return isNegative && value !== 0 ? -value : value;
};

const LARGEST_QUANTITY = 1_000_000_000;
const LARGEST_AMOUNT = 1_000_000_000;

const within = (value: number, largest: number, line: number, printed: string): number => {
  if (Math.abs(value) > largest) throw refuse('number-too-large', line, printed);
  return value;
};

/** Thousandths; an empty quantity is 0. */
export const readQuantity = (printed: string, decimal: Decimal, line: number): number => {
  if (printed === '') return 0;
  const value = scaled(printed, decimal, 3);
  if (value === null) throw refuse('bad-number', line, printed);
  return within(value, LARGEST_QUANTITY, line, printed);
};

/** Cents; an empty amount is absent. */
export const readAmount = (
  printed: string,
  decimal: Decimal,
  line: number,
  inCents = false,
): number | undefined => {
  if (printed === '') return undefined;
  const value = scaled(printed, decimal, inCents ? 0 : 2);
  if (value === null) throw refuse('bad-number', line, printed);
  return within(value, LARGEST_AMOUNT, line, printed);
};

/** Hundredths of a percent; a letter or a rate's number on the register is no rate. */
export const readRate = (printed: string, decimal: Decimal): number | undefined =>
  (/\d/.test(printed) && !/[a-z]/i.test(printed) ? scaled(printed, decimal, 2) : null) ?? undefined;

const opposite = (decimal: Decimal): Decimal => (decimal === ',' ? '.' : ',');

/** The decimal mark of a file: the one that stands before one or two last digits, or last where both stand. */
export const decimalOf = (cells: Iterable<string>, usual: Decimal): Decimal => {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    const bare = cell.replace(noise, '').replace(/[-)\u2212]+$/, '');
    const mark = /^[-(+\u2212]*[\d.,]*([.,])(\d+)$/.exec(bare);
    if (!mark) continue;
    const [, sign = ',', tail = ''] = mark;
    const both = bare.includes(',') && bare.includes('.');
    const weight = both || tail.length !== 3 ? 1 : 0.001;
    if (sign === ',') commas += weight;
    else points += weight;
  }
  if (commas === points) return usual;
  // Three digits after a mark are thousandths where nothing else tells: `1,000` is one.
  return commas > points ? ',' : opposite(',');
};
