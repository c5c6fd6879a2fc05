import { decode } from './decode.ts';
import { openJournal } from './open-journal.ts';
import { Unreadable } from './problems.ts';
import type { Encoding, Line, ReadOptions, ReadResult } from './types.ts';

/**
 * Reads a register's journal: sale lines, whatever the dialect, or the reason why not, never a guess.
 * Pure: the same bytes and options always give the same result. A long file is better read in batches:
 * `openJournal`.
 */
export const readJournal = (bytes: Uint8Array, options: ReadOptions): ReadResult => {
  const opened = openJournal(bytes, options);
  if (!opened.ok) return opened;
  const lines: Line[] = [];
  for (const batch of opened.journal.batches()) lines.push(...batch);
  const summary = opened.journal.finish();
  if (!summary.ok) return summary;
  const { encoding, dialect, zNumbers, checks, warnings } = summary;
  return { ok: true, encoding, dialect, zNumbers, lines, checks, warnings };
};

/** The physical lines of a file for reading on screen; none for what is no text. */
export const decodeForDisplay = (bytes: Uint8Array, encoding?: Encoding): string[] => {
  try {
    return [...decode(bytes, encoding).texts()].join('').split(/\r\n|\n|\r/);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
};
