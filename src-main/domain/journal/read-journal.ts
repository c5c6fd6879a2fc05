import { decode } from './decode.ts';
import { Unreadable } from './problems.ts';
import { readRecords, recordSeparator } from './read-records.ts';
import { readTable } from './read-table.ts';
import { physicalLines } from './records.ts';
import type { ReadOptions, ReadResult } from './types.ts';

const read = (bytes: Uint8Array, options: ReadOptions): ReadResult => {
  const empty = { ok: true as const, dialect: 'empty', zNumbers: [], lines: [], checks: [], warnings: [] };
  if (bytes.length === 0) return { ...empty, encoding: 'utf-8' };
  const { text, encoding, warnings } = decode(bytes, options.mapping?.encoding);
  const lines = physicalLines(text);
  if (lines.every((line) => line.text.trim() === '')) return { ...empty, encoding };
  const endsWithLineEnd = /[\r\n]$/.test(text);
  const separator = options.mapping === undefined ? recordSeparator(lines) : null;
  const body =
    separator === null
      ? readTable(lines, endsWithLineEnd, options)
      : readRecords(lines, separator, endsWithLineEnd, options);
  const zNumbers = [...new Set(body.lines.flatMap((line) => line.z ?? []))];
  return {
    ok: true,
    encoding,
    dialect: body.dialect,
    zNumbers: zNumbers.length === 0 && body.titleZ !== null ? [body.titleZ] : zNumbers,
    lines: body.lines,
    checks: body.totals.checks,
    warnings: [...warnings, ...body.warnings],
  };
};

/**
 * Reads a register's journal: sale lines, whatever the dialect, or the reason why not, never a guess.
 * Pure: the same bytes and options always give the same result. Quantities are thousandths, money
 * cents, rates hundredths of a percent.
 */
export const readJournal = (bytes: Uint8Array, options: ReadOptions): ReadResult => {
  try {
    return read(bytes, options);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
};

/** The physical lines of a file for reading on screen; none for what is no text. */
export const decodeForDisplay = (bytes: Uint8Array): string[] => {
  try {
    return decode(bytes).text.split(/\r\n|\n|\r/);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
};
