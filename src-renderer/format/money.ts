import { magnitude, withSign, withUnit } from './numbers';
import type { Locale, Sign } from './numbers';

const inEuros = (locale: Locale, figure: string): string =>
  locale === 'fr' ? withUnit(figure, '€') : `€${figure}`;

/** Cents: 428650 is "4 286,50 €". */
export const formatMoney = (locale: Locale, cents: number, sign: Sign = 'negative'): string =>
  withSign(locale, cents, inEuros(locale, magnitude(locale, cents, 2)), sign);

/** To the euro, for sentences about a month. */
export const formatRoundMoney = (locale: Locale, cents: number): string =>
  withSign(locale, cents, inEuros(locale, magnitude(locale, cents, 2, 0)));

/** Without the currency, for columns that name it in their head. */
export const formatAmount = (locale: Locale, cents: number): string =>
  withSign(locale, cents, magnitude(locale, cents, 2));
