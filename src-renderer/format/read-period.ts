import { foldText } from './fold-text';
import { formatMonth, movedDay, rangeOfMonth, rangeOfYear } from './periods';
import type { DayRange } from './periods';

const MONTHS = new Map(
  (['fr', 'en'] as const).flatMap((locale) =>
    Array.from({ length: 12 }, (_, index) => {
      const number = String(index + 1).padStart(2, '0');
      return [foldText(formatMonth(locale, `2025-${number}`).replace(/ \d+$/, '')), number] as const;
    }),
  ),
);

const ASIDE = /^(?:ventes?|sales|nuit|night|journee|day|de|du|des|le|la|of|the|on|for|en|in)$/;

const isReal = (day: string): boolean => {
  const date = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** Without a year, the last time that it came round. */
const dayOf = (date: string, month: string, year: string | undefined, today: string): DayRange | null => {
  const rest = `-${month}-${date.padStart(2, '0')}`;
  const thisYear = `${today.slice(0, 4)}${rest}`;
  const day =
    year !== undefined
      ? `${year}${rest}`
      : thisYear <= today
        ? thisYear
        : `${Number(today.slice(0, 4)) - 1}${rest}`;
  return isReal(day) ? { from: day, to: day } : null;
};

const monthOf = (month: string, year: string | undefined, today: string): DayRange => {
  const thisYear = `${today.slice(0, 4)}-${month}`;
  if (year !== undefined) return rangeOfMonth(`${year}-${month}`);
  return rangeOfMonth(thisYear <= today.slice(0, 7) ? thisYear : `${Number(today.slice(0, 4)) - 1}-${month}`);
};

type Read = DayRange | null;

/** "hier", "14/11", "14/11/2025", "2025-11-14", "2025" */
const oneWord = (word: string, today: string): Read => {
  if (word === 'hier' || word === 'yesterday') {
    const yesterday = movedDay(today, -1);
    return { from: yesterday, to: yesterday };
  }
  const numbers = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(word);
  if (numbers !== null)
    return dayOf(numbers[1] ?? '', (numbers[2] ?? '').padStart(2, '0'), numbers[3], today);
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return isReal(word) ? { from: word, to: word } : null;
  return /^20\d{2}$/.test(word) ? rangeOfYear(word) : null;
};

/** `14`, `1er`, `14th` */
const dateIn = (word: string | undefined): string | undefined =>
  /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(word ?? '')?.[1];

/** A month among the words, a date on either side of it, a year at the end. */
const withMonth = (words: readonly string[], today: string): Read => {
  const last = words.at(-1) ?? '';
  const year = /^20\d{2}$/.test(last) ? last : undefined;
  const rest = year === undefined ? words : words.slice(0, -1);
  const month = rest.map((word) => MONTHS.get(word)).find((each) => each !== undefined);
  if (month === undefined || rest.length > 2) return null;
  if (rest.length === 1) return monthOf(month, year, today);
  const date = dateIn(rest.find((word) => !MONTHS.has(word)));
  return date === undefined ? null : dayOf(date, month, year, today);
};

/** « ventes du 14 novembre », "14/11/2025", "hier", "novembre 2025", "2025"; null when it is no period. */
export const readPeriod = (text: string, today: string): Read => {
  const words = foldText(text)
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !ASIDE.test(word));
  const [first] = words;
  if (first === undefined || words.length > 3) return null;
  return (words.length === 1 ? oneWord(first, today) : null) ?? withMonth(words, today);
};
