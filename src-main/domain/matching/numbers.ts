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

function isAgeAsked(reading: LabelReading, entry: DrinkEntry, token: ReadToken): boolean {
  const next = reading.tokens[token.index + 1];
  return next !== undefined && AGED.has(next.text) && !canHaveVintage(entry);
}

function looksLikeAge(entry: DrinkEntry, value: number): boolean {
  const isAged = nameHasAge(entry) || entry.category === 'spiritueux';
  return isAged && value >= 3 && value <= 50 && !STANDARD_SIZES.has(value);
}

/** A size that the drink is sold in; a small number on a wine is its vintage rather. */
function isSizeOf(entry: DrinkEntry, token: ReadToken, isYear: boolean): boolean {
  if (token.afterServing && STANDARD_SIZES.has(token.value)) return true;
  return isSoldIn(entry, token.value) && (!isYear || (token.value >= 25 && token.text.length < 4));
}

function meaningOf(reading: LabelReading, entry: DrinkEntry, token: ReadToken): NumberMeaning {
  const year = yearOf(token);
  const isYear = year !== null && canHaveVintage(entry);
  if (isSaidByDrink(entry, token)) return 'name';
  if (isAgeAsked(reading, entry, token)) return 'age';
  if (token.afterServing && isSoldIn(entry, token.value)) return 'size';
  if (isYear && year === entry.vintage) return 'vintage';
  if (isSizeOf(entry, token, isYear)) return 'size';
  if (isYear) return 'other-vintage';
  if (looksLikeAge(entry, token.value)) return 'age';
  return STANDARD_SIZES.has(token.value) ? 'size' : 'unknown';
}

/** What each bare number of the label means for this drink: its name, its vintage, its size, its age. */
export function readNumbers(reading: LabelReading, entry: DrinkEntry): NumberReading[] {
  return reading.tokens
    .filter((token) => token.role === 'number')
    .map((token) => {
      const meaning = meaningOf(reading, entry, token);
      const isYear = meaning === 'vintage' || meaning === 'other-vintage';
      return { index: token.index, meaning, year: isYear ? yearOf(token) : null };
    });
}
