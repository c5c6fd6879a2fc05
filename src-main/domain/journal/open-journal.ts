import type { Body } from './body.ts';
import { createDaySums } from './day-sums.ts';
import { decode } from './decode.ts';
import { sentenceOf } from './notices.ts';
import { guarded } from './problems.ts';
import { readRecords, recordSeparator } from './read-records.ts';
import { readTable } from './read-table.ts';
import { createSource, type Source } from './source.ts';
import type { Line, OpenJournal, OpenResult, Problem, ReadOptions, ReadSummary } from './types.ts';

/** Few enough that the lines of one are dropped young: larger ones pile up among what is kept. */
const BATCH = 64;

const isBlank = (source: Source): boolean => {
  for (const { text } of source.below(0)) if (text.trim() !== '') return false;
  return true;
};

const nothing: Body = {
  dialect: 'empty',
  lines: () => [],
  end: () => ({ checks: [], notices: [], titleZ: null }),
};

const bodyOf = (source: Source, options: ReadOptions): Body => {
  if (isBlank(source)) return nothing;
  const separator = options.mapping === undefined ? recordSeparator(source) : null;
  return separator === null ? readTable(source, options) : readRecords(source, separator, options);
};

const open = (bytes: Uint8Array, options: ReadOptions): OpenJournal => {
  const { encoding, notices: ofEncoding, texts } = decode(bytes, options.mapping?.encoding);
  const body = bodyOf(createSource({ texts }), options);
  const { dialect } = body;
  const sums = createDaySums();
  const zNumbers = new Set<string>();
  let lineCount = 0;
  let lastZ: string | undefined;
  let problem: Problem | null = null;
  let isAtEnd = false;

  const count = (line: Line): void => {
    lineCount++;
    sums.add(line);
    if (line.z === lastZ || line.z === undefined) return;
    lastZ = line.z;
    zNumbers.add(line.z);
  };

  function* batches(): Generator<Line[]> {
    const lines = body.lines()[Symbol.iterator]();
    const nextBatch = (): Line[] => {
      const batch: Line[] = [];
      while (batch.length < BATCH) {
        const next = lines.next();
        if (next.done === true) break;
        count(next.value);
        batch.push(next.value);
      }
      return batch;
    };
    for (;;) {
      const batch = guarded(nextBatch);
      if ('problem' in batch) {
        problem = batch.problem;
        return;
      }
      if (batch.value.length > 0) yield batch.value;
      if (batch.value.length < BATCH) break;
    }
    isAtEnd = true;
  }

  const finish = (): ReadSummary => {
    if (problem !== null) return { ok: false, problem };
    if (!isAtEnd) throw new Error('A journal is whole or not only once its last line was read.');
    const end = guarded(body.end);
    if ('problem' in end) return { ok: false, problem: end.problem };
    const { checks, titleZ } = end.value;
    const notices = [...ofEncoding, ...end.value.notices];
    return {
      ok: true,
      encoding,
      dialect,
      zNumbers: zNumbers.size === 0 && titleZ !== null ? [titleZ] : [...zNumbers],
      checks,
      warnings: notices.map(sentenceOf),
      notices,
      lineCount,
      days: sums.days(),
    };
  };

  return { encoding, dialect, batches, finish };
};

/**
 * Reads a register's journal in batches of lines, in memory that does not grow with it. Pure: the same
 * bytes and options always give the same lines. Quantities are thousandths, money cents, rates
 * hundredths of a percent.
 */
export const openJournal = (bytes: Uint8Array, options: ReadOptions): OpenResult => {
  const opened = guarded(() => open(bytes, options));
  return 'problem' in opened ? { ok: false, problem: opened.problem } : { ok: true, journal: opened.value };
};
