import { useI18n } from 'vue-i18n';
import type { Cell, CellKind } from '../../../src-preload/contract';
import { formatRate, magnitude, trimmedMagnitude, withSign, type Locale } from '../../format/numbers';

const slashed = (day: string): string => day.split('-').reverse().join('/');

const numberText = (locale: Locale, kind: CellKind, value: number): string => {
  switch (kind) {
    case 'money':
      return magnitude(locale, value, 2);
    case 'quantity':
      return trimmedMagnitude(locale, value, 3);
    case 'volume':
      return magnitude(locale, value, 3, 2);
    case 'rate':
      return formatRate(locale, Math.abs(value));
    default:
      return magnitude(locale, value, 0);
  }
};

export const cellText = (locale: Locale, kind: CellKind, value: Cell): string => {
  if (value === null) return '';
  if (typeof value === 'number') return withSign(locale, value, numberText(locale, kind, value));
  // A total bears its name in whatever its first column holds.
  if (kind === 'day' && /^\d{4}-/.test(value)) return slashed(value);
  if (kind === 'moment' && /^\d{4}-/.test(value))
    return `${slashed(value.slice(0, 10))} ${value.slice(11, 16)}`;
  return value;
};

export const isFigure = (kind: CellKind): boolean =>
  ['quantity', 'volume', 'money', 'rate', 'integer'].includes(kind);

/** A cell of a report in the language of the moment. */
export const useCellText = () => {
  const { locale } = useI18n();
  return (kind: CellKind, value: Cell): string => cellText(locale.value === 'en' ? 'en' : 'fr', kind, value);
};
