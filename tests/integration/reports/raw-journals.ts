import { readFileSync } from 'node:fs';

/** A line of a journal as it was printed, read apart from the application. Cents and hundredths of a percent. */
export type Printed = {
  day: string;
  till: string | null;
  z: string | null;
  ticket: string | null;
  family: string | null;
  code: string | null;
  label: string;
  type: string;
  quantity: number;
  gross: number;
  /** Null where the register prints none. */
  net: number | null;
  rate: number;
};

export const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/journals/development/${name}`, import.meta.url));

const integer = (text: string): number => Number(text.replace(/[^\d-]/g, ''));
const hundredths = (text: string): number => {
  const [whole = '0', decimals = ''] = text.replace(/[^\d,-]/g, '').split(',');
  return Number(`${whole}${decimals.padEnd(2, '0')}`);
};
const isoDay = (text: string): string => text.split('/').reverse().join('-');
const rowsOf = (name: string, encoding: string): string[][] =>
  new TextDecoder(encoding)
    .decode(bytesOf(name))
    .split(/\r?\n/)
    .map((row) => row.split(';'));

/** Before five in the morning it is still the night before. */
const nightOf = (date: string, time: string): string => {
  if (time >= '05:00') return isoDay(date);
  const before = new Date(`${isoDay(date)}T12:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
};

/** Line by line, without a net amount. */
const lineJournal = (name: string): Printed[] =>
  rowsOf(name, 'windows-1252')
    .slice(1)
    .filter((row) => 'VARDO'.includes(row[14] ?? '-'))
    .map((row) => {
      const [date = '', time = '', z = '', ticket = '', till = '', , family = '', code = '', label = ''] =
        row;
      return {
        day: nightOf(date, time),
        till,
        z,
        ticket,
        family: family === '' ? null : family,
        code: code === '' ? null : code,
        label,
        type: row[14] ?? '',
        quantity: integer(row[9] ?? '0'),
        gross: hundredths(row[12] ?? '0'),
        net: null,
        rate: hundredths(row[13] ?? '0'),
      };
    });

/** By article, with gross and net. */
const articleJournal = (name: string, day: string, z: string): Printed[] => {
  let family = '';
  return rowsOf(name, 'windows-1252').flatMap((row): Printed[] => {
    const [code = '', label = '', quantity = '', gross = '', net = '', , rate = ''] = row;
    if (row.length === 7 && label === '' && quantity === '' && code !== '') family = code;
    if (!/^\d+$/.test(code) || rate === '') return [];
    return [
      {
        day,
        till: null,
        z,
        ticket: null,
        family,
        code,
        label,
        type: 'V',
        quantity: integer(quantity),
        gross: hundredths(gross),
        net: hundredths(net),
        rate: hundredths(rate),
      },
    ];
  });
};

const productReport = (name: string, day: string): Printed[] =>
  rowsOf(name, 'utf-8')
    .slice(2)
    .flatMap((row): Printed[] => {
      const [family = '', label = '', code = '', quantity = '', net = '', gross = '', rate = ''] = row;
      if (!/^\d+$/.test(code)) return [];
      return [
        {
          day,
          till: null,
          z: null,
          ticket: null,
          family,
          code,
          label,
          type: 'V',
          quantity: integer(quantity),
          gross: hundredths(gross),
          net: hundredths(net),
          rate: hundredths(rate),
        },
      ];
    });

export const journals: { name: string; lines: Printed[] }[] = [
  { name: 'JV_20251114_Z1843.csv', lines: lineJournal('JV_20251114_Z1843.csv') },
  { name: 'JV_20251115_Z1844.csv', lines: lineJournal('JV_20251115_Z1844.csv') },
  { name: 'JV_20251116_Z1845.csv', lines: lineJournal('JV_20251116_Z1845.csv') },
  { name: 'JV_20251117_Z1846.csv', lines: lineJournal('JV_20251117_Z1846.csv') },
  { name: 'journal_ventes_1847.csv', lines: articleJournal('journal_ventes_1847.csv', '2025-11-18', '1847') },
  {
    name: 'rapport_produits_21-11-2025.csv',
    lines: productReport('rapport_produits_21-11-2025.csv', '2025-11-21'),
  },
  { name: 'JV_20251125.csv', lines: lineJournal('JV_20251125.csv') },
];

export const correctedNight = 'JV_20251114_Z1843_corrige.csv';
export const correctedLines = lineJournal(correctedNight);

export const add = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((total, value) => total + of(value), 0);

/** Net of a gross amount, to the nearest cent, halves away from nought; in whole numbers. */
export const netOf = (gross: number, rate: number): number => {
  const divisor = 10_000n + BigInt(rate);
  const doubled = 2n * BigInt(Math.abs(gross)) * 10_000n + divisor;
  return Number(doubled / (2n * divisor)) * Math.sign(gross);
};

/** Net of lines of one rate: printed where it was printed, derived once from what is left. */
export const netOfLines = (lines: readonly Printed[], rate: number): number => {
  const printed = lines.filter(({ net }) => net !== null);
  const silent = lines.filter(({ net }) => net === null);
  return (
    add(printed, ({ net }) => net ?? 0) +
    netOf(
      add(silent, ({ gross }) => gross),
      rate,
    )
  );
};

export const grouped = <T>(values: readonly T[], of: (value: T) => unknown): Map<string, T[]> =>
  Map.groupBy(values, (value) => JSON.stringify(of(value)));
