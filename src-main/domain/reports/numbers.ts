import type { ReportLanguage } from './report.ts';

const NARROW_SPACE = '\u202f';
const SPACE = '\u00a0';

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/**
 * An integer of `unit`-ths as a decimal number: 123456 with 100 and 2 digits is `1 234,56` in French.
 * Trailing zeros beyond `least` digits are left out.
 */
export const decimal = (
  value: number,
  { digits, least = digits, language }: { digits: number; least?: number; language: ReportLanguage },
): string => {
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const whole = digits === 0 ? text : text.slice(0, -digits);
  let rest = digits === 0 ? '' : text.slice(-digits);
  while (rest.length > least && rest.endsWith('0')) rest = rest.slice(0, -1);
  const sign = value < 0 ? (language === 'fr' ? `−${SPACE}` : '−') : '';
  const separator = language === 'fr' ? NARROW_SPACE : ',';
  const point = language === 'fr' ? ',' : '.';
  return `${sign}${grouped(whole, separator)}${rest === '' ? '' : `${point}${rest}`}`;
};

/** Hundredths of a percent: 550 is `5,5 %`. */
export const rateText = (rate: number, language: ReportLanguage): string =>
  `${decimal(rate, { digits: 2, least: 0, language })}${language === 'fr' ? SPACE : ''}%`;

export const dayText = (day: string, language: ReportLanguage): string =>
  language === 'fr' ? day.split('-').reverse().join('/') : day;
