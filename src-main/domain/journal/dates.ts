import { addDays, wallClock } from '../kernel/business-day.ts';
import { readFormat } from './date-format.ts';
import { remembered } from './lazily.ts';
import { refuse } from './problems.ts';

/** A printed date, and the time where one stands with it. */
export type Moment = { day: string; time?: string };

type Part = 'y' | 'm' | 'd';
type Parts = Readonly<Record<Part, number>>;

const pad = (value: string | number): string => String(value).padStart(2, '0');

export const existsDay = ({ y, m, d }: Parts): boolean => {
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
};

export const isPlausibleYear = (year: number): boolean => year >= 2015 && year <= 2099;

export const toDay = ({ y, m, d }: Parts): string => `${String(y).padStart(4, '0')}-${pad(m)}-${pad(d)}`;

export const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** Day first, unless the year stands first. */
const shapes: readonly { pattern: RegExp; order: readonly [Part, Part, Part] }[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, order: ['d', 'm', 'y'] },
  { pattern: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/, order: ['d', 'm', 'y'] },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, order: ['y', 'm', 'd'] },
];

/** Year, month and day as printed; null where it is no date at all. */
export const partsOfDay = (printed: string): Parts | null => {
  for (const { pattern, order } of shapes) {
    const match = pattern.exec(printed);
    if (!match) continue;
    const part = (name: Part): string => match[order.indexOf(name) + 1] ?? '';
    return { y: fullYear(part('y')), m: Number(part('m')), d: Number(part('d')) };
  }
  return null;
};

/** Throws `bad-date` for a day that no calendar has, `implausible-date` for one no till can mean. */
export const checkedDay = (parts: Parts, printed: string, line: number): string => {
  if (!existsDay(parts)) throw refuse('bad-date', line, printed);
  if (!isPlausibleYear(parts.y)) throw refuse('implausible-date', line, printed);
  return toDay(parts);
};

/** `21:47` and nothing else: the time of most lines needs no closer look. */
const isClock = (printed: string): boolean =>
  printed.length === 5 && printed[2] === ':' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(printed);

/** `HH:MM` of `21:47`, `21h47`, `21:47:03`, `2147`, `905`; null where it is no time. */
export const readTime = (printed: string): string | null => {
  if (isClock(printed)) return printed;
  const bare = printed.trim();
  const digits = /^\d{1,4}$/.test(bare) ? bare.padStart(4, '0') : bare;
  const found = /^(\d{1,2})\s?[:hH.]?\s?(\d{2})(?:\s?[:mM.]?\s?(\d{2})(?:[.,]\d+)?)?\s?s?$/.exec(digits);
  if (!found) return null;
  const [, hour = '', minute = '', second = '0'] = found;
  const exists = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return exists ? `${pad(hour)}:${minute}` : null;
};

const OFFSET = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)$/;

/** The instant of an ISO time that says its offset. */
const instantOf = (printed: string): Date | null => {
  const found = OFFSET.exec(printed);
  if (!found) return null;
  const [, day = '', time = '', seconds = '00', offset = 'Z'] = found;
  const full = offset === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
  const instant = new Date(`${day}T${time}:${seconds}${full}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
};

const splitMoment = (printed: string): { day: string; time: string } | null => {
  const compact = /^(\d{8})(\d{4}|\d{6})$/.exec(printed);
  if (compact) return { day: compact[1] ?? '', time: compact[2] ?? '' };
  const found = /^(\S+?)(?:T|\s+(?:à\s+|a\s+)?)(\d{1,2}[:hH.]?\d{2}(?:[:mM.]?\d{2}(?:[.,]\d+)?)?)$/.exec(
    printed,
  );
  return found ? { day: found[1] ?? '', time: found[2] ?? '' } : null;
};

/** Reads the dates of one file: in the form that a mapping gives, or day first. */
export const createDateReader = (timeZone: string, format: string | undefined) => {
  const byFormat = format === undefined ? null : readFormat(format);
  let last: { printed: string; moment: Moment } | null = null;

  const inFormat = (printed: string, line: number): Moment => {
    const parts = byFormat?.(printed) ?? null;
    if (parts === null) throw refuse('bad-date', line, printed);
    const day = checkedDay(parts, printed, line);
    return parts.time === undefined ? { day } : { day, time: parts.time };
  };

  const read = (printed: string, line: number): Moment => {
    if (byFormat !== null) return inFormat(printed, line);
    const instant = instantOf(printed);
    if (instant !== null) {
      const clock = wallClock(instant, timeZone);
      if (!isPlausibleYear(instant.getUTCFullYear())) throw refuse('implausible-date', line, printed);
      return { day: clock.slice(0, 10), time: clock.slice(11) };
    }
    const alone = partsOfDay(printed);
    if (alone !== null) return { day: checkedDay(alone, printed, line) };
    const split = splitMoment(printed);
    const parts = split === null ? null : partsOfDay(split.day);
    const time = split === null ? null : readTime(split.time);
    if (parts === null || time === null) throw refuse('bad-date', line, printed);
    return { day: checkedDay(parts, printed, line), time };
  };

  return {
    /** A date, or a date and a time. Throws `bad-date` or `implausible-date`. */
    read: (printed: string, line: number): Moment => {
      // The lines of a ticket share their date: the conversion of an offset is dear.
      if (last?.printed !== printed) last = { printed, moment: read(printed, line) };
      return last.moment;
    },
  };
};

export type DateReader = ReturnType<typeof createDateReader>;

/** `HH:MM` of a printed time. Throws `bad-date`. */
export const readClock = (printed: string, line: number): string => {
  const time = readTime(printed);
  if (time === null) throw refuse('bad-date', line, printed);
  return time;
};

const dayBefore = remembered((day) => addDays(day, -1));

/** A wall clock before the cut-off belongs to the day before. */
export const dayOfMoment = ({ day, time }: Moment, cutOff: string): string =>
  time !== undefined && time < cutOff ? dayBefore(day) : day;
