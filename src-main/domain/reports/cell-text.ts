import { dayText, decimal, rateText } from './numbers.ts';
import type { Cell, CellKind, ReportLanguage } from './report.ts';
import { divideRounded } from './tax.ts';

const momentText = (moment: string, language: ReportLanguage): string =>
  `${dayText(moment.slice(0, 10), language)} ${moment.slice(11, 16)}`;

const numberText = (kind: CellKind, value: number, language: ReportLanguage): string => {
  switch (kind) {
    case 'money':
      return decimal(value, { digits: 2, language });
    case 'quantity':
      return decimal(value, { digits: 3, least: 0, language });
    case 'volume':
      return decimal(divideRounded(value, 10), { digits: 2, language });
    case 'rate':
      return rateText(value, language);
    default:
      return decimal(value, { digits: 0, language });
  }
};

/** A cell as a person reads it; nothing where nothing is known. */
export const cellText = (kind: CellKind, value: Cell, language: ReportLanguage): string => {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(kind, value, language);
  if (kind === 'day') return dayText(value, language);
  return kind === 'moment' ? momentText(value, language) : value;
};

export const isNumeric = (kind: CellKind): boolean =>
  kind === 'money' || kind === 'quantity' || kind === 'volume' || kind === 'rate' || kind === 'integer';
