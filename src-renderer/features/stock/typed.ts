import { dayOf } from '../../format/dates';
import { parseScaled } from '../../format/parse';

export const today = (): string => dayOf(new Date());

/** Today counts from now, another day from its noon. */
export const momentOf = (day: string): string | null => (day === today() ? null : `${day}T12:00`);

/** An empty field is zero; a text that is no whole number is null. */
export const typedCount = (text: string): number | null => (text.trim() === '' ? 0 : parseScaled(text, 0));

/** Euros as cents; an empty field is no price. */
export const typedCents = (text: string): number | null => (text.trim() === '' ? null : parseScaled(text, 2));

export const isWrongPrice = (text: string): boolean => text.trim() !== '' && parseScaled(text, 2) === null;

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export type Counted = { containers: number; tenths: number };

/** "3,4" is three containers and four tenths of an open one. */
export const typedCounted = (text: string): Counted | null => {
  const tenths = parseScaled(text, 1);
  return tenths === null ? null : { containers: Math.floor(tenths / 10), tenths: tenths % 10 };
};
