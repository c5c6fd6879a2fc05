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

/** « ventes du 14 novembre », "14/11/2025", "hier", "novembre 2025", "2025"; null when it is no period. */
export const readPeriod = (text: string, today: string): DayRange | null => {
  const words = foldText(text)
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !ASIDE.test(word));
  const [first = '', second = '', third] = words;
  if (words.length > 3) return null;
  if (words.length === 1) {
    if (first === 'hier' || first === 'yesterday') {
      const yesterday = movedDay(today, -1);
      return { from: yesterday, to: yesterday };
    }
    const numbers = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(first);
    if (numbers !== null)
      return dayOf(numbers[1] ?? '', (numbers[2] ?? '').padStart(2, '0'), numbers[3], today);
    if (/^\d{4}-\d{2}-\d{2}$/.test(first)) return isReal(first) ? { from: first, to: first } : null;
    if (/^20\d{2}$/.test(first)) return rangeOfYear(first);
  }
  const isYear = (word: string | undefined): word is string => word !== undefined && /^20\d{2}$/.test(word);
  const dateIn = (word: string): string | null => /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(word)?.[1] ?? null;
  if (third !== undefined && !isYear(third)) return null;
  const leading = MONTHS.get(first);
  if (leading !== undefined) {
    const date = dateIn(second);
    if (date !== null) return dayOf(date, leading, third, today);
    return second === '' || isYear(second)
      ? monthOf(leading, second === '' ? undefined : second, today)
      : null;
  }
  const month = MONTHS.get(second);
  const date = dateIn(first);
  return month === undefined || date === null ? null : dayOf(date, month, third, today);
};
