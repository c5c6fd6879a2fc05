import { decimal } from './numbers.ts';
import type { ReportLanguage } from './report.ts';
import { taxOf, type Amounts } from './tax.ts';
import type { ReportWords } from './words.ts';

export const euros = (cents: number, language: ReportLanguage): string =>
  `${decimal(cents, { digits: 2, language })}\u00a0€`;

/** Where the VAT comes from, and what bears none. */
export const vatNotes = (
  parts: readonly (Amounts & { vatRate: number | null })[],
  words: ReportWords,
  language: ReportLanguage,
): string[] => {
  const taxes = parts.map((part) => taxOf(part, part.vatRate));
  const withoutRate = taxes.reduce((sum, tax) => sum + (tax.exclVat === null ? tax.inclVat : 0), 0);
  return [
    words.registerRevenue,
    taxes.some(({ isDerived }) => isDerived) ? words.vatDerived : words.vatGiven,
    ...(withoutRate === 0 ? [] : [words.withoutRate(euros(withoutRate, language))]),
  ];
};
