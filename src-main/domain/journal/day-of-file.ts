import { addDays } from '../kernel/business-day.ts';
import { checkedDay, existsDay, fullYear, partsOfDay, readTime, toDay } from './dates.ts';
import { withoutAccents } from './plain-text.ts';
import { refuse } from './problems.ts';

/** A line above the columns. */
export type Title = { line: number; text: string };

const MONTHS = ['janv', 'fevr', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];

/** `14 novembre 2025`, `1er déc. 2025` as digits. */
const withDigits = (text: string): string =>
  text.replace(
    /\b(\d{1,2})(?:er)?\s+([a-z]{3,9})\.?\s+(20\d{2})\b/gi,
    (whole, day: string, name: string, year: string) => {
      const month = MONTHS.findIndex(
        (start) =>
          name.toLowerCase().startsWith(start.slice(0, 3)) &&
          start.startsWith(name.toLowerCase().slice(0, start.length)),
      );
      return month === -1 ? whole : `${day}/${month + 1}/${year}`;
    },
  );

/** Titles may be filled up with separators and quotes. */
const bareTitle = (text: string): string => withDigits(withoutAccents(text.replace(/[;|\t"\f]+/g, ' ')));

const DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`;
const TIME = String.raw`(?:,?\s*(?:a\s+)?(\d{1,2}\s?[:hH]\s?\d{2})(?::\d{2})?)?`;

/** When a file was printed or made says nothing about when it was sold. */
const printed = new RegExp(
  String.raw`\b(?:edite|edition|imprime|impression|genere|exporte|export|extrait|cree|printed|created|generated)e?s?\b(?:\s|:|le\b|du\b|on\b|at\b)*(?:${DATE})?(?:\s*(?:a|at|-)?\s*\d{1,2}[:hH]\d{2}(?::\d{2})?)?`,
  'gi',
);

const period = new RegExp(
  String.raw`(?<![\d/.-])(${DATE})${TIME}\s*(?:au|a|to|jusqu'?au|-|–|—|>|→)\s*(?:le\s+)?(${DATE})${TIME}(?![\d/])`,
  'i',
);
const named = new RegExp(
  String.raw`\b(?:journee|jour|date comptable|exploitation|service|date)\b[^\d]{0,30}(${DATE})(?![\d/])`,
  'i',
);
const anyDate = new RegExp(String.raw`(?<![\d/.-])(?:${DATE})(?![\d/]|[.-]\d)`, 'g');

const dayIn = (text: string, line: number): string => {
  const parts = partsOfDay(text);
  if (parts === null) throw refuse('bad-date', line, text);
  return checkedDay(parts, text, line);
};

const LONGEST_DAY_HOURS = 36;

const dayOfPeriod = (text: string, lineAt: (index: number) => number): string | null => {
  const found = period.exec(text);
  if (!found) return null;
  const [, fromDate = '', fromTime = '', toDate = '', toTime] = found;
  const line = lineAt(found.index);
  const from = dayIn(fromDate, line);
  const to = dayIn(toDate, line);
  const clock = (time: string): string => readTime(time.replace(/\s/g, '')) ?? '00:00';
  const start = Date.parse(`${from}T${clock(fromTime)}Z`);
  const end = Date.parse(toTime === undefined ? `${addDays(to, 1)}T00:00Z` : `${to}T${clock(toTime)}Z`);
  if (end - start >= LONGEST_DAY_HOURS * 3_600_000) throw refuse('period-not-a-day', line);
  return from;
};

/**
 * The day that titles tell: a period of less than 36 hours, else a day so named, else the one date
 * they hold. Throws `period-not-a-day` for a longer period.
 */
export const dayOfTitles = (titles: readonly Title[]): string | null => {
  const bare = titles.map(({ line, text }) => ({ line, text: bareTitle(text).replace(printed, ' ') }));
  const text = bare.map((title) => title.text).join('\n');
  const lineAt = (index: number): number => {
    const before = text.slice(0, index).split('\n').length - 1;
    return bare[before]?.line ?? 1;
  };
  const ofPeriod = dayOfPeriod(text, lineAt);
  if (ofPeriod !== null) return ofPeriod;
  const ofName = named.exec(text);
  if (ofName?.[1] !== undefined) return dayIn(ofName[1], lineAt(ofName.index));
  const days = new Set([...text.matchAll(anyDate)].map((found) => dayIn(found[0], lineAt(found.index))));
  return days.size === 1 ? ([...days][0] ?? null) : null;
};

/** The day of a title told again below the header, where it names one. */
export const namedDay = (title: Title): string | null => {
  const text = bareTitle(title.text);
  const found = /^\s*(?:journee|date comptable|jour d)/i.test(text) ? named.exec(text) : null;
  return found?.[1] === undefined ? null : dayIn(found[1], title.line);
};

const inFileName: readonly { pattern: RegExp; order: 'ymd' | 'dmy' }[] = [
  { pattern: /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/g, order: 'ymd' },
  { pattern: /(?<!\d)(20\d{2})[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/g, order: 'ymd' },
  { pattern: /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](20\d{2})(?!\d)/g, order: 'dmy' },
  { pattern: /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{2})(?!\d)/g, order: 'dmy' },
  { pattern: /(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)/g, order: 'dmy' },
];

/** The one day that a file's name bears: `20251121`, `2025-11-21`, `21-11-2025` or `21-11-25`. */
export const dayOfFileName = (path: string): string | null => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  for (const { pattern, order } of inFileName) {
    const days = new Set<string>();
    for (const [, first = '', second = '', third = ''] of name.matchAll(pattern)) {
      const parts = {
        y: fullYear(order === 'ymd' ? first : third),
        m: Number(second),
        d: Number(order === 'ymd' ? third : first),
      };
      if (existsDay(parts) && parts.y >= 2015) days.add(toDay(parts));
    }
    if (days.size > 0) return days.size === 1 ? ([...days][0] ?? null) : null;
  }
  return null;
};

/** The Z number that titles tell: `Z n° 1847`, `Clôture 1847`, `Z1847`. */
export const zOfTitles = (titles: readonly Title[]): string | null => {
  for (const { text } of titles) {
    const found =
      /(?<![a-z])(?:z|cloture)\s*(?:de caisse|journalier|de cloture)?\s*(?:n\s*[°ºo.]*|num(?:ero)?\.?|#)?\s*[:=]?\s*(\d+)(?![\d]|[/.-]\d)/i.exec(
        bareTitle(text),
      );
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
};
