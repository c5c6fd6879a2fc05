import { readFormat } from '../date-format.ts';
import { existsDay, isPlausibleYear } from '../dates.ts';

/** The forms that tills write, day first before month first. */
export const DATE_FORMATS: readonly string[] = [
  'dd/MM/yyyy',
  'yyyy-MM-dd',
  'yyyyMMdd',
  'dd.MM.yyyy',
  'dd-MM-yyyy',
  'dd/MM/yy',
  'dd.MM.yy',
  'dd-MM-yy',
  'yyyy/MM/dd',
  'd/M/yyyy',
  'yyMMdd',
  'ddMMyyyy',
  'ddMMyy',
  'MM/dd/yyyy',
  'yyyyMMddHHmmss',
  'yyyyMMddHHmm',
];

/** A register's file covers few months: of two readings of `051125` the one with fewer is right. */
const monthsIn = (format: string, values: readonly string[]): number | null => {
  const read = readFormat(format);
  const months = new Set<string>();
  for (const value of values) {
    const day = read(value);
    if (day === null || !existsDay(day) || !isPlausibleYear(day.y)) return null;
    months.add(`${day.y}-${day.m}`);
  }
  return months.size;
};

/** The form that all values have; null where none fits. */
export const guessDateFormat = (values: readonly string[]): string | null => {
  const filled = values.filter((value) => value !== '');
  if (filled.length === 0) return null;
  const fitting = DATE_FORMATS.flatMap((format) => {
    const months = monthsIn(format, filled);
    return months === null ? [] : [{ format, months }];
  });
  return fitting.sort((a, b) => a.months - b.months)[0]?.format ?? null;
};
