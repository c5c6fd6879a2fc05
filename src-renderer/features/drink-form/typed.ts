import { trimmedMagnitude } from '../../format/numbers';
import type { Locale } from '../../format/numbers';

const THOUSANDS = '\u202f';

/** As a person would type it: no separator between thousands. */
export const figure = (locale: Locale, value: number | null, scale: number): string => {
  if (value === null) return '';
  const text = trimmedMagnitude('fr', value, scale).replaceAll(THOUSANDS, '');
  return locale === 'fr' ? text : text.replace(',', '.');
};

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
