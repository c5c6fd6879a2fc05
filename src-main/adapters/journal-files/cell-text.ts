import type { CellObject } from '@e965/xlsx';

/** What a number format says, quoted words, colours and conditions left out. */
const bare = (format: string): string =>
  format
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0] ?? '';

const pad = (value: number): string => String(value).padStart(2, '0');

const SECONDS_A_DAY = 86_400;

/** Day zero of a workbook's calendar; the one of 1904 comes from old Macs. */
const dayZero = (is1904: boolean): number => (is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30));

/** A date or time as registers write it: `14/11/2025`, `21:47`, `14/11/2025 21:47:03`. */
const dateText = (value: number, format: string, is1904: boolean): string => {
  const seconds = Math.round(value * SECONDS_A_DAY);
  const ofDay = seconds % SECONDS_A_DAY;
  const day = new Date(dayZero(is1904) + (seconds - ofDay) * 1000);
  const date = `${pad(day.getUTCDate())}/${pad(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
  const minutes = Math.floor(ofDay / 60);
  const clock = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  const time = ofDay % 60 === 0 ? clock : `${clock}:${pad(ofDay % 60)}`;
  const hasDate = /[dy]/i.test(format) && value >= 1;
  const hasTime = /[hs]/i.test(format);
  if (hasDate && hasTime) return `${date} ${time}`;
  return hasDate ? date : time;
};

/** Digits with a decimal comma, without the noise of floating point: 19.900000000000002 is `19,90`. */
const decimalText = (value: number): string => {
  const shortest = Number(value.toPrecision(15));
  const plain =
    Math.abs(shortest) < 1e21 && !String(shortest).includes('e') ? String(shortest) : shortest.toFixed(10);
  const [whole = '', fraction] = plain.split('.');
  return fraction === undefined ? whole : `${whole},${fraction.padEnd(2, '0')}`;
};

const numberText = (cell: CellObject, value: number, is1904: boolean): string => {
  const format = bare(String(cell.z ?? 'General'));
  if (/^0{2,}$/.test(format)) return cell.w ?? String(value);
  if (format.includes('%')) return `${decimalText(Number((value * 100).toPrecision(12)))}%`;
  const isDate = !/general/i.test(format) && /[dyhs]/i.test(format.replace(/e[+-]/gi, ''));
  return isDate ? dateText(value, format, is1904) : decimalText(value);
};

/** What a cell says: text as it stands, numbers by their value, dates, rates and padded codes as they are shown. */
export const cellText = (cell: CellObject | undefined, is1904: boolean): string => {
  if (cell?.v === undefined) return '';
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell, cell.v, is1904);
  return cell.t === 's' ? String(cell.v) : (cell.w ?? String(cell.v));
};
