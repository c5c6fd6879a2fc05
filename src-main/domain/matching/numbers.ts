import type { DrinkEntry } from './drink-entry.ts';
import type { LabelReading, ReadToken } from './label-reading.ts';

export type NumberMeaning = 'name' | 'vintage' | 'other-vintage' | 'size' | 'age' | 'unknown';

export interface NumberReading {
  readonly index: number;
  readonly meaning: NumberMeaning;
  /** The year, for the two vintage meanings. */
  readonly year: number | null;
}

const AGED = new Set(['ans', 'an', 'a', 'yo', 'y', 'anos', 'years', 'year']);
const STANDARD_SIZES = new Set([2, 4, 6, 12.5, 18.7, 25, 33, 37.5, 46, 50, 66, 70, 75, 100, 150]);
const LATEST_YEAR = 2032;

export function yearOf(token: ReadToken): number | null {
  if (token.text.length === 4 && token.value >= 1900 && token.value <= LATEST_YEAR) return token.value;
  if (token.text.length !== 2 || !Number.isInteger(token.value)) return null;
  if (token.value <= LATEST_YEAR - 2000) return 2000 + token.value;
  return token.value >= 60 && token.value !== 75 && token.value !== 70 ? 1900 + token.value : null;
}

function isSoldIn(entry: DrinkEntry, cl: number): boolean {
  const near = (size: number | null | undefined): boolean =>
    size !== null && size !== undefined && (Math.abs(size - cl) < 0.6 || size === cl);
  return near(entry.drink.volumeCl) || (entry.drink.formats ?? []).some((format) => near(format.cl));
}

function isSaidByDrink(entry: DrinkEntry, token: ReadToken): boolean {
  return (
    entry.base.some((word) => word.text === token.text) ||
    entry.words.some((word) => word.word.text === token.text)
  );
}

function nameHasAge(entry: DrinkEntry): boolean {
  return entry.base.some((word, at) => /^\d+$/.test(word.text) && AGED.has(entry.base[at + 1]?.text ?? ''));
}

function canHaveVintage(entry: DrinkEntry): boolean {
  return entry.vintage !== null || entry.category === 'vin' || entry.category === 'champagne';
}

function meaningOf(reading: LabelReading, entry: DrinkEntry, token: ReadToken): NumberReading {
  const { index } = token;
  const year = yearOf(token);
  const next = reading.tokens[index + 1];
  const isAge = next !== undefined && AGED.has(next.text) && !canHaveVintage(entry);
  if (isSaidByDrink(entry, token)) return { index, meaning: 'name', year: null };
  if (isAge) return { index, meaning: 'age', year: null };
  const isYear = year !== null && canHaveVintage(entry);
  if (token.afterServing && isSoldIn(entry, token.value)) return { index, meaning: 'size', year: null };
  if (isYear && year === entry.vintage) return { index, meaning: 'vintage', year };
  if (!isYear && isSoldIn(entry, token.value)) return { index, meaning: 'size', year: null };
  const isSize = token.value >= 25 && isSoldIn(entry, token.value);
  if (isSize && token.text.length < 4) return { index, meaning: 'size', year: null };
  if (token.afterServing && STANDARD_SIZES.has(token.value)) return { index, meaning: 'size', year: null };
  if (isYear) return { index, meaning: 'other-vintage', year };
  if (
    (nameHasAge(entry) || entry.category === 'spiritueux') &&
    token.value >= 3 &&
    token.value <= 50 &&
    !STANDARD_SIZES.has(token.value)
  ) {
    return { index, meaning: 'age', year: null };
  }
  return { index, meaning: STANDARD_SIZES.has(token.value) ? 'size' : 'unknown', year: null };
}

/** What each bare number of the label means for this drink: its name, its vintage, its size, its age. */
export function readNumbers(reading: LabelReading, entry: DrinkEntry): NumberReading[] {
  return reading.tokens
    .filter((token) => token.role === 'number')
    .map((token) => meaningOf(reading, entry, token));
}
