import { refuse } from './problems.ts';

export type Decimal = ',' | '.';

const noise = /[\s\u00a0\u202f\u2009'’€%]|EUR/gi;
const minus = /\u2212/g;

/** What stands between the signs: digits and marks alone. Null for what is no number. */
const unsigned = (printed: string): { digits: string; isNegative: boolean } | null => {
  if (/^\d[\d.,]*$/.test(printed)) return { digits: printed, isNegative: false };
  const found = /^(\()?([-+])?([\d.,]+)(-)?(\))?$/.exec(printed.replace(noise, '').replace(minus, '-'));
  if (!found) return null;
  const [, open, lead, digits = '', trail, close] = found;
  const signs = [open, lead, trail].filter((sign) => sign !== undefined);
  if (signs.length > 1 || (open === undefined) !== (close === undefined) || !/\d/.test(digits)) return null;
  return { digits, isNegative: signs.length === 1 && lead !== '+' };
};

const ZERO = 48;
const MOST_DIGITS = 12;
const POWERS_OF_TEN = [1, 10, 100, 1000];

/** `19,00` or `2`: most numbers of a journal are digits and a mark, and need no closer look. */
const scaledDigits = (printed: string, decimal: Decimal, decimals: number): number | null => {
  if (printed.length > MOST_DIGITS) return null;
  const mark = decimal.charCodeAt(0);
  let value = 0;
  let places = -1;
  for (let at = 0; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (places >= 0) places++;
    } else if (places === -1 && at > 0 && code === mark) places = 0;
    else return null;
  }
  const power = POWERS_OF_TEN[decimals - Math.max(places, 0)];
  return printed === '' || power === undefined ? null : value * power;
};

/**
 * A printed number as an integer of `decimals` places, by its digits alone: `1 234,50` with two places
 * is 123450. Null when it is no number; digits beyond the places are rounded half away from zero.
 */
export const scaled = (printed: string, decimal: Decimal, decimals: number): number | null => {
  if (printed === '') return null;
  const simple = scaledDigits(printed, decimal, decimals);
  if (simple !== null) return simple;
  const number = unsigned(printed);
  if (number === null) return null;
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = number.digits.split(decimal);
  if (more.length > 0 || fraction.includes(thousands)) return null;
  if (whole.includes(thousands) && !/^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return null;
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const roundedUp = Number(fraction[decimals] ?? 0) >= 5 ? 1 : 0;
  const value = Number(`${whole.replaceAll(thousands, '')}${kept}`) + roundedUp;
  return number.isNegative && value !== 0 ? -value : value;
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

export const opposite = (decimal: Decimal): Decimal => (decimal === ',' ? '.' : ',');

const HUNDRED_PERCENT = 10_000;

/** Hundredths of a percent. A letter, or a rate's name on the register, is no rate; its own mark may differ. */
export const readRate = (printed: string, decimal: Decimal): number | undefined => {
  if (!/\d/.test(printed) || /[a-z]/i.test(printed)) return undefined;
  const value = scaled(printed, decimal, 2) ?? scaled(printed, opposite(decimal), 2);
  return value === null || value < 0 || value > HUNDRED_PERCENT ? undefined : value;
};

/** Three digits after a mark may be thousands: they hardly count beside anything else. */
const FAINT = 0.001;

/** Counts the marks of a file's numbers, and says which is the decimal. */
export const createDecimalVote = () => {
  let balance = 0;
  return {
    count: (printed: string): void => {
      const number = unsigned(printed);
      const mark = number === null ? null : /^[\d.,]*([.,])(\d+)$/.exec(number.digits);
      if (number === null || !mark) return;
      const [, sign = ',', tail = ''] = mark;
      const isRepeated = number.digits.split(sign).length > 2;
      const hasBoth = number.digits.includes(',') && number.digits.includes('.');
      const weight = isRepeated || hasBoth || tail.length !== 3 ? 1 : FAINT;
      const decimal = isRepeated ? opposite(sign === ',' ? ',' : '.') : sign;
      balance += decimal === ',' ? weight : -weight;
    },
    isClear: (): boolean => Math.abs(balance) >= 200,
    /** The mark in the majority, or the usual one where the numbers don't tell. */
    decide: (usual: Decimal): Decimal => (balance === 0 ? usual : balance > 0 ? ',' : '.'),
  };
};
