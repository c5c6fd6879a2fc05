import type { Cell as SheetCell, CellObject } from 'write-excel-file/node';
import type { Cell, CellKind } from '../../domain/reports/report.ts';

const formats: Record<CellKind, string> = {
  money: '#,##0.00',
  quantity: '#,##0.###',
  volume: '#,##0.000',
  rate: '0.0#%',
  integer: '#,##0',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  text: '@',
  code: '@',
};

const units: Partial<Record<CellKind, number>> = { money: 100, quantity: 1000, volume: 1000, rate: 10_000 };

/** A whole quantity shows no decimal point; `#` would leave one. */
export const formatOf = (kind: CellKind, value: number): string =>
  kind === 'quantity' && value % 1000 === 0 ? '#,##0' : formats[kind];

/** XML has no place for control characters, and a register's label may hold some. */
export const plainText = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

export const textCell = (text: string, style: Partial<CellObject> = {}): SheetCell => ({
  value: plainText(text),
  type: String,
  ...style,
});

/** A number is a number, a day a date, a code a text. */
export const sheetCell = (kind: CellKind, value: Cell, style: Partial<CellObject> = {}): SheetCell => {
  if (value === null) return Object.keys(style).length === 0 ? null : textCell('', style);
  if (typeof value === 'number') {
    return {
      value: value / (units[kind] ?? 1),
      type: Number,
      format: formatOf(kind, value),
      ...style,
    };
  }
  if (kind === 'day' || kind === 'moment') {
    const moment = kind === 'day' ? `${value}T00:00` : value;
    return { value: new Date(`${moment}:00Z`), type: Date, format: formats[kind], ...style };
  }
  return textCell(value, { format: '@', ...style });
};
