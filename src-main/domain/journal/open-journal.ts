import { createDaySums } from './day-sums.ts';
import { readJournal } from './read-journal.ts';
import type { Line, OpenResult, ReadOptions } from './types.ts';

const BATCH = 2000;

/** The same reader for a file too long to be held as lines: see `OpenJournal`. */
export const openJournal = (bytes: Uint8Array, options: ReadOptions): OpenResult => {
  const result = readJournal(bytes, options);
  if (!result.ok) return result;
  const { encoding, dialect, zNumbers, checks, warnings, lines } = result;
  function* batches(): Generator<Line[]> {
    for (let from = 0; from < lines.length; from += BATCH) yield lines.slice(from, from + BATCH);
  }
  return {
    ok: true,
    journal: {
      encoding,
      dialect,
      batches,
      finish: () => {
        const sums = createDaySums();
        for (const line of lines) sums.add(line);
        const lineCount = lines.length;
        return { ok: true, encoding, dialect, zNumbers, checks, warnings, lineCount, days: sums.days() };
      },
    },
  };
};
