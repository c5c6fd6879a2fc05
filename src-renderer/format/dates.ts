import { wallClock } from './clock';
import type { Locale } from './numbers';

const tags = { fr: 'fr-FR', en: 'en-GB' } as const;

const styles = {
  /** "jeudi 19 novembre" */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** "jeudi 19 novembre 2026" */
  longWithYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** "jeu. 19 nov." */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** "19 nov." */
  dayMonth: { day: 'numeric', month: 'short' },
  /** "19 novembre" */
  dayFullMonth: { day: 'numeric', month: 'long' },
  /** "19 novembre 2026" */
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  /** "19/11" */
  numeric: { day: '2-digit', month: '2-digit' },
  /** "jeudi" */
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const monthStyles = {
  /** "novembre 2026" */
  monthOfYear: { month: 'long', year: 'numeric' },
  /** "nov." */
  month: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayStyle = keyof typeof styles;
type Style = DayStyle | keyof typeof monthStyles;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: a list of days would spend its time on making them. */
const formatOf = (locale: Locale, style: Style): Intl.DateTimeFormat => {
  const key = `${locale} ${style}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tags[locale], {
    ...{ ...styles, ...monthStyles }[style],
    timeZone: 'UTC',
  });
  formats.set(key, made);
  return made;
};

const writeDay = (locale: Locale, day: string, style: DayStyle): string => {
  const isFrenchWords = locale === 'fr' && style !== 'numeric';
  return formatOf(locale, style)
    .formatToParts(new Date(`${day}T12:00:00Z`))
    .map((part) => (isFrenchWords && part.type === 'day' && part.value === '1' ? '1er' : part.value))
    .join('')
    .replace(',', '');
};

const MOST_WRITTEN = 2000;
const written = new Map<string, string>();

/** A calendar day, `YYYY-MM-DD`, whatever the time zone. The same ones are written again and again. */
export const formatDay = (locale: Locale, day: string, style: DayStyle = 'long'): string => {
  const key = `${locale} ${style} ${day}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  if (written.size >= MOST_WRITTEN) written.clear();
  const text = writeDay(locale, day, style);
  written.set(key, text);
  return text;
};

/** A month `YYYY-MM`: "novembre 2026", "nov.". */
export const formatMonth = (locale: Locale, month: string, style: 'long' | 'short' = 'long'): string =>
  formatOf(locale, style === 'long' ? 'monthOfYear' : 'month').format(new Date(`${month}-15T12:00:00Z`));

/** The calendar day of a moment, `YYYY-MM-DD`. */
export const dayOf = (moment: Date | string): string => wallClock(moment).slice(0, 10);

/** "04:12" */
export const formatTime = (_locale: Locale, moment: string): string => wallClock(moment).slice(11);

/** The calendar day so many days later, or earlier. */
export const shiftDay = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

const words = {
  fr: { at: ' à ', yesterday: 'hier' },
  en: { at: ' at ', yesterday: 'yesterday' },
} as const;

/** How long ago in a manager's words: "à 04:12", "hier à 22:47", "14 novembre", "14 novembre 2025". */
export const formatMoment = (locale: Locale, moment: string, now: Date = new Date()): string => {
  const [day, today] = [dayOf(moment), dayOf(now)];
  const { at, yesterday } = words[locale];
  if (day === today) return `${at.trimStart()}${formatTime(locale, moment)}`;
  if (day === shiftDay(today, -1)) return `${yesterday}${at}${formatTime(locale, moment)}`;
  return formatDay(locale, day, day.slice(0, 4) === today.slice(0, 4) ? 'dayFullMonth' : 'full');
};

/** "19 novembre 2026 à 04:12" */
export const formatDateTime = (locale: Locale, moment: string, style: DayStyle = 'full'): string =>
  `${formatDay(locale, dayOf(moment), style)}${words[locale].at}${formatTime(locale, moment)}`;
