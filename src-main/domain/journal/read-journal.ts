import { decode } from './decode.ts';
import { physicalLines } from './physical-lines.ts';
import { Unreadable } from './problems.ts';
import { readRecords, recordSeparator } from './read-records.ts';
import { readTable } from './read-table.ts';
import type { Line, ReadOptions, ReadResult } from './types.ts';

const zNumbersOf = (lines: readonly Line[], titleZ: string | null): string[] => {
  const found = new Set<string>();
  for (const { z } of lines) if (z !== undefined) found.add(z);
  return found.size === 0 && titleZ !== null ? [titleZ] : [...found];
};

const read = (bytes: Uint8Array, options: ReadOptions): ReadResult => {
  const { text, encoding, warnings } = decode(bytes, options.mapping?.encoding);
  const lines = physicalLines(text);
  if (lines.every((line) => line.text.trim() === '')) {
    return { ok: true, encoding, dialect: 'empty', zNumbers: [], lines: [], checks: [], warnings };
  }
  const separator = options.mapping === undefined ? recordSeparator(lines) : null;
  const body = separator === null ? readTable(lines, options) : readRecords(lines, separator, options);
  return {
    ok: true,
    encoding,
    dialect: body.dialect,
    zNumbers: zNumbersOf(body.lines, body.titleZ),
    lines: body.lines,
    checks: body.checks,
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
