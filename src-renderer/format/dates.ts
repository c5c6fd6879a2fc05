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

export type DayStyle = keyof typeof styles;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: a list of days would spend its time on making them. */
const formatOf = (locale: Locale, style: DayStyle, timeZone: string | undefined): Intl.DateTimeFormat => {
  const key = `${locale} ${style} ${timeZone ?? ''}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tags[locale], {
    ...styles[style],
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  formats.set(key, made);
  return made;
};

const write = (locale: Locale, date: Date, style: DayStyle, timeZone?: string): string => {
  const format = formatOf(locale, style, timeZone);
  const isFrenchWords = locale === 'fr' && style !== 'numeric';
  return format
    .formatToParts(date)
    .map((part) => (isFrenchWords && part.type === 'day' && part.value === '1' ? '1er' : part.value))
    .join('')
    .replace(',', '');
};

/** A calendar day, `YYYY-MM-DD`, whatever the time zone of the computer. */
export const formatDay = (locale: Locale, day: string, style: DayStyle = 'long'): string =>
  write(locale, new Date(`${day}T12:00:00Z`), style, 'UTC');

/** A month `YYYY-MM`: "novembre 2026", "nov.". */
export const formatMonth = (locale: Locale, month: string, style: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(tags[locale], {
    ...(style === 'long' ? { month: 'long', year: 'numeric' } : { month: 'short' }),
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T12:00:00Z`));

const pad = (value: number): string => String(value).padStart(2, '0');

/** The calendar day of a moment on this computer's clock, `YYYY-MM-DD`. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** "04:12" on this computer's clock. */
export const formatTime = (_locale: Locale, moment: string): string => {
  const date = new Date(moment);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
};

const dayBefore = (date: Date): string =>
  dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1));

const words = {
  fr: { at: ' à ', yesterday: 'hier' },
  en: { at: ' at ', yesterday: 'yesterday' },
} as const;

/** How long ago in a manager's words: "à 04:12", "hier à 22:47", "14 novembre", "14 novembre 2025". */
export const formatMoment = (locale: Locale, moment: string, now: Date = new Date()): string => {
  const date = new Date(moment);
  const { at, yesterday } = words[locale];
  if (dayOf(date) === dayOf(now)) return `${at.trimStart()}${formatTime(locale, moment)}`;
  if (dayOf(date) === dayBefore(now)) return `${yesterday}${at}${formatTime(locale, moment)}`;
  return write(locale, date, date.getFullYear() === now.getFullYear() ? 'dayFullMonth' : 'full');
};

/** "19 novembre 2026 à 04:12" */
export const formatDateTime = (locale: Locale, moment: string, style: DayStyle = 'full'): string =>
  `${write(locale, new Date(moment), style)}${words[locale].at}${formatTime(locale, moment)}`;

/** The calendar day so many days later, or earlier. */
export const shiftDay = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
