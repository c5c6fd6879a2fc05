import type { Line } from '../journal/index.ts';

export type { Kind } from '../journal/index.ts';

/** A register item is known by its code; one without code by its label alone. */
export const itemKeyOf = (line: { code?: string; label: string }): string =>
  line.code === undefined ? `label:${line.label}` : `code:${line.code}`;

export const itemKeyOfCode = (code: string): string => `code:${code}`;

/** Keys for free amounts: what was sold under them changes each time, so no drink stands behind. */
export const isOpenPrice = (code: string | null): boolean =>
  code !== null && (/^0+$/.test(code) || code.toUpperCase() === 'DIVERS');

/**
 * When a line was sold, as the register's wall clock. A line without a time is put at the end of its
 * business day: a count taken that day comes before the evening's sales.
 */
export const momentOf = (line: Pick<Line, 'businessDay' | 'soldAt'>): string =>
  line.soldAt ?? `${line.businessDay}T23:59`;
