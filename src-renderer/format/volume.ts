import { trimmedMagnitude, magnitude, withSign, withUnit } from './numbers';
import type { Locale, Sign } from './numbers';

/** A container from which glasses are drawn for days: counted in tenths rather than in full ones. */
const KEG_FROM_ML = 5000;

const words = {
  fr: { bottle: 'btl', keg: 'fût', kegs: 'fûts', kegOf: (volume: string) => `fût ${volume}` },
  en: { bottle: 'btl', keg: 'keg', kegs: 'kegs', kegOf: (volume: string) => `${volume} keg` },
} as const;

const isKeg = (containerMl: number): boolean => containerMl >= KEG_FROM_ML;

/** "61,8 l" */
export const formatLitres = (locale: Locale, ml: number, sign: Sign = 'negative'): string =>
  withSign(locale, ml, withUnit(magnitude(locale, ml, 3, 1), 'l'), sign);

/** "12 cl", "2,5 cl", "150 cl" */
export const formatCentilitres = (locale: Locale, ml: number, sign: Sign = 'negative'): string =>
  withSign(locale, ml, withUnit(trimmedMagnitude(locale, ml, 1), 'cl'), sign);

/** What a container holds: "75 cl", "1,5 l", "fût 30 l". */
export const formatContainer = (locale: Locale, ml: number): string => {
  if (ml < 1000) return formatCentilitres(locale, ml);
  const litres = withUnit(trimmedMagnitude(locale, ml, 3), 'l');
  return isKeg(ml) ? words[locale].kegOf(litres) : litres;
};

export type StockParts = { count: string; unit: string; rest: string };

/** Stock in containers: `31` `btl` `24 cl`; kegs in tenths: `0,4` `fût` `12 l`; else litres. */
export const stockParts = (locale: Locale, ml: number, containerMl: number | null): StockParts => {
  if (containerMl === null || containerMl === 0) {
    return { count: withSign(locale, ml, magnitude(locale, ml, 3, 1)), unit: 'l', rest: '' };
  }
  const size = Math.abs(ml);
  if (isKeg(containerMl)) {
    const tenths = Math.round((size * 10) / containerMl);
    return {
      count: withSign(locale, ml, trimmedMagnitude(locale, tenths, 1)),
      unit: tenths >= 20 ? words[locale].kegs : words[locale].keg,
      rest: size === 0 ? '' : withUnit(trimmedMagnitude(locale, size, 3, 0), 'l'),
    };
  }
  const rest = size % containerMl;
  // Below zero by less than one container: « −0 btl » would say nothing.
  if (ml < 0 && size < containerMl) {
    const left = withUnit(trimmedMagnitude(locale, rest, 1, 0), 'cl');
    return { count: withSign(locale, ml, left), unit: '', rest: '' };
  }
  return {
    count: withSign(locale, ml, magnitude(locale, Math.floor(size / containerMl), 0)),
    unit: words[locale].bottle,
    rest: rest === 0 ? '' : withUnit(trimmedMagnitude(locale, rest, 1, 0), 'cl'),
  };
};

/** "31 btl 24 cl", "28 cl", "0,4 fût", "0" */
export const formatStock = (locale: Locale, ml: number, containerMl: number | null): string => {
  if (ml === 0) return '0';
  const { count, unit, rest } = stockParts(locale, ml, containerMl);
  if (unit === '') return count;
  if (containerMl === null || isKeg(containerMl) || rest === '') return withUnit(count, unit);
  if (ml < containerMl && ml > 0) return rest;
  return `${withUnit(count, unit)} ${rest}`;
};

/** "+ 6 btl" in French, "+6 btl" in English, "− 12 cl" */
export const formatStockChange = (locale: Locale, ml: number, containerMl: number | null): string => {
  const change = formatStock(locale, ml, containerMl);
  return ml > 0 ? withSign(locale, ml, change, 'always') : change;
};

/** Containers with one decimal, for sentences: 17000 ml of 75 cl is "22,7". */
export const formatContainerCount = (locale: Locale, ml: number, containerMl: number): string =>
  withSign(locale, ml, magnitude(locale, Math.round((ml * 10) / containerMl), 1));
