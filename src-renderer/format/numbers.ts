export type Locale = 'fr' | 'en';

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

export type Sign = 'negative' | 'always';

/** French puts the sign apart: "− 318", "+ 8,0"; English against the figure. */
export const withSign = (
  locale: Locale,
  value: number,
  magnitude: string,
  sign: Sign = 'negative',
): string => {
  const gap = locale === 'fr' ? NO_BREAK_SPACE : '';
  if (value < 0) return `${MINUS}${gap}${magnitude}`;
  return sign === 'always' && value > 0 ? `+${gap}${magnitude}` : magnitude;
};

export const withUnit = (figure: string, unit: string): string => `${figure}${NO_BREAK_SPACE}${unit}`;

/**
 * Writes the size, without sign, of an integer counted in units of 10^-scale. Rounds half away from zero
 * to `decimals` places.
 */
export const magnitude = (locale: Locale, value: number, scale: number, decimals = scale): string => {
  const rounded = Math.round(Math.abs(value) / 10 ** (scale - decimals));
  const digits = String(rounded).padStart(decimals + 1, '0');
  const whole = digits
    .slice(0, digits.length - decimals)
    .replace(/\B(?=(\d{3})+$)/g, locale === 'fr' ? NARROW_SPACE : ',');
  if (decimals === 0) return whole;
  return `${whole}${locale === 'fr' ? ',' : '.'}${digits.slice(-decimals)}`;
};

const trimZeros = (figure: string): string => figure.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '');

/** As few decimals as the value needs. */
export const trimmedMagnitude = (locale: Locale, value: number, scale: number, decimals = scale): string =>
  decimals === 0 ? magnitude(locale, value, scale, 0) : trimZeros(magnitude(locale, value, scale, decimals));

export const formatInteger = (locale: Locale, value: number): string =>
  withSign(locale, value, magnitude(locale, value, 0));

/** Thousandths: 1000 is "1", 500 is "0,5". */
export const formatQuantity = (locale: Locale, thousandths: number, sign: Sign = 'negative'): string =>
  withSign(locale, thousandths, trimmedMagnitude(locale, thousandths, 3), sign);

/** Thousandths of a whole, rounded; 0 when there is no whole. */
export const permille = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part * 1000) / whole);

/** Hundredths of a percent, as few decimals as it needs: 2000 is "20 %", 550 is "5,5 %". */
export const formatRate = (locale: Locale, hundredths: number): string => {
  const figure = trimmedMagnitude(locale, hundredths, 2);
  return withSign(locale, hundredths, locale === 'fr' ? withUnit(figure, '%') : `${figure}%`);
};

/** Thousandths of a whole: 936 is "93,6 %". */
export const formatPercent = (
  locale: Locale,
  thousandths: number,
  { decimals = 1, sign = 'negative' }: { decimals?: 0 | 1; sign?: Sign } = {},
): string => {
  const figure = magnitude(locale, thousandths, 1, decimals);
  return withSign(locale, thousandths, locale === 'fr' ? withUnit(figure, '%') : `${figure}%`, sign);
};
