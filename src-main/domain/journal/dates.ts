import { addDays, businessDayOf, wallClock } from '../kernel/business-day.ts';
import { refuse } from './problems.ts';

/** A printed date, and the time where one stands with it. */
export type Moment = { day: string; time?: string };

const pad = (value: string | number): string => String(value).padStart(2, '0');

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const readTime = (printed: string): string | null => {
  const found = /^(\d{1,2})\s*[:hH.]?\s*(\d{2})(?:\s*[:mM.]?\s*(\d{2})(?:[.,]\d+)?)?\s*s?$/.exec(
    printed.trim(),
  );
  if (!found) return null;
  const hour = Number(found[1]);
  return hour < 24 && Number(found[2]) < 60 ? `${pad(hour)}:${found[2] ?? '00'}` : null;
};

const orders: readonly [
  pattern: RegExp,
  order: readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'],
][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ['y', 'm', 'd']],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, ['y', 'm', 'd']],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, ['d', 'm', 'y']],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/, ['d', 'm', 'y']],
  [/^(\d{4})(\d{2})(\d{2})$/, ['y', 'm', 'd']],
];

const byFormat = (format: string): { pattern: RegExp; order: ('y' | 'm' | 'd')[] } => {
  const order: ('y' | 'm' | 'd')[] = [];
  const pattern = format.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/yyyy|yy|MM|M|dd|d/g, (part) => {
    order.push(part.startsWith('y') ? 'y' : part.startsWith('M') ? 'm' : 'd');
    return part.length === 1 ? '(\\d{1,2})' : `(\\d{${part.length}})`;
  });
  return { pattern: new RegExp(`^${pattern}$`), order };
};

const dayFrom = (printed: string, line: number, match: RegExpExecArray, order: readonly string[]): string => {
  const part = (name: string): string => match[order.indexOf(name) + 1] ?? '';
  const year = fullYear(part('y'));
  const month = Number(part('m'));
  const day = Number(part('d'));
  if (!exists(year, month, day)) throw refuse('bad-date', line, printed);
  if (year < 2015 || year > 2099) throw refuse('implausible-date', line, printed);
  return `${year}-${pad(month)}-${pad(day)}`;
};

const readDay = (printed: string, line: number, format?: string): string | null => {
  if (format !== undefined) {
    const { pattern, order } = byFormat(format);
    const match = pattern.exec(printed);
    return match ? dayFrom(printed, line, match, order) : null;
  }
  for (const [pattern, order] of orders) {
    const match = pattern.exec(printed);
    if (match) return dayFrom(printed, line, match, order);
  }
  return null;
};

const withOffset = (printed: string, timeZone: string): Moment | null => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(printed))
    return null;
  const instant = new Date(printed.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(instant.getTime())) return null;
  const clock = wallClock(instant, timeZone);
  return { day: clock.slice(0, 10), time: clock.slice(11) };
};

/** A date, or a date and a time, day first. Throws `bad-date` or `implausible-date`. */
export const readMoment = (printed: string, line: number, timeZone: string, format?: string): Moment => {
  const instant = withOffset(printed, timeZone);
  if (instant !== null) {
    const year = Number(instant.day.slice(0, 4));
    if (year < 2015 || year > 2099) throw refuse('implausible-date', line, printed);
    return instant;
  }
  const alone = readDay(printed, line, format);
  if (alone !== null) return { day: alone };
  const split = /^(\S+?)(?:[T\s]+(?:à\s+)?)(\d{1,2}[:hH.]?\d{2}(?:[:.]?\d{2}(?:\.\d+)?)?)$/.exec(printed);
  const day = split?.[1] === undefined ? null : readDay(split[1], line, format);
  const time = split?.[2] === undefined ? null : readTime(split[2]);
  if (day === null || time === null) throw refuse('bad-date', line, printed);
  return { day, time };
};

/** `HH:MM` of a printed time. Throws `bad-date`. */
export const readClock = (printed: string, line: number): string => {
  const time = readTime(printed);
  if (time === null) throw refuse('bad-date', line, printed);
  return time;
};

export const dayOfMoment = ({ day, time }: Moment, cutOff: string): string =>
  time === undefined ? day : businessDayOf(`${day}T${time}`, cutOff);

const datePattern = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}`;
const printDate =
  /\b(?:[ée]dit[ée]e?|imprim[ée]e?|g[ée]n[ée]r[ée]e?|export[ée]e?|extrait|printed|created)\b/i;
const period = new RegExp(
  String.raw`\bdu\s+(${datePattern})(?:\s+(?:à\s+)?(\d{1,2}[:hH]\d{2}))?\s+(?:au|à)\s+(${datePattern})(?:\s+(?:à\s+)?(\d{1,2}[:hH]\d{2}))?`,
  'i',
);
const oneDate = new RegExp(`(?:^|[^\\d/.-])(${datePattern})(?![\\d/-])`);

const hoursBetween = (from: string, to: string): number =>
  (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 3_600_000;

/** The day that title lines tell: a date, or a period of less than 36 hours. A print date never counts. */
export const dayOfTitle = (titles: readonly { line: number; text: string }[]): string | null => {
  for (const { line, text } of titles) {
    const found = period.exec(text);
    if (!found) continue;
    const [, fromDate = '', fromTime, toDate = '', toTime] = found;
    const from = readDay(fromDate, line);
    const to = readDay(toDate, line);
    if (from === null || to === null) continue;
    const start = `${from}T${readTime(fromTime ?? '00:00') ?? '00:00'}`;
    const end = toTime === undefined ? `${addDays(to, 1)}T00:00` : `${to}T${readTime(toTime) ?? '00:00'}`;
    if (hoursBetween(start, end) >= 36) throw refuse('period-not-a-day');
    return from;
  }
  for (const { line, text } of titles) {
    const found = printDate.test(text) ? null : oneDate.exec(text);
    const day = found?.[1] === undefined ? null : readDay(found[1], line);
    if (day !== null) return day;
  }
  return null;
};

const inFileName: readonly [RegExp, (part: string[]) => string][] = [
  [/(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/, ([y, m, d]) => `${y}-${m}-${d}`],
  [/(?<!\d)(20\d{2})[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/, ([y, m, d]) => `${y}-${m}-${d}`],
  [/(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](20\d{2})(?!\d)/, ([d, m, y]) => `${y}-${m}-${d}`],
  [/(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{2})(?!\d)/, ([d, m, y]) => `20${y}-${m}-${d}`],
];

/** The day that a file's name bears: `20251121`, `2025-11-21`, `21-11-2025` or `21-11-25`. */
export const dayOfFileName = (fileName: string): string | null => {
  for (const [pattern, toIso] of inFileName) {
    const found = pattern.exec(fileName);
    if (!found) continue;
    const [year = '', month = '', day = ''] = toIso(found.slice(1)).split('-');
    const isDay = exists(Number(year), Number(month), Number(day)) && Number(year) >= 2015;
    if (isDay) return `${year}-${pad(month)}-${pad(day)}`;
  }
  return null;
};
