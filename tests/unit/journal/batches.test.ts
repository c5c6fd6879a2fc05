import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal, readJournal, type Line } from '../../../src-main/domain/journal/index.ts';
import { encode } from './told-truth.ts';
import { lineJournal, sold } from './reading.ts';

const options = { fileName: 'ventes_20251114.csv', timeZone: 'Europe/Paris', cutOff: '05:00' };

const files = ['development', 'samples'].flatMap((name) => {
  const folder = new URL(`../../fixtures/journals/${name}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.json'))
    .map((file): [string, Uint8Array] => [file, readFileSync(new URL(file, folder))]);
});

/** The same result, put together from the batches. */
const inBatches = (bytes: Uint8Array, fileName = options.fileName) => {
  const opened = openJournal(bytes, { ...options, fileName });
  if (!opened.ok) return opened;
  const lines: Line[] = [];
  for (const batch of opened.journal.batches()) lines.push(...batch);
  const summary = opened.journal.finish();
  if (!summary.ok) return summary;
  expect(summary.lineCount).toBe(lines.length);
  expect(summary.days.reduce((sum, { lines: count }) => sum + count, 0)).toBe(lines.length);
  expect(summary.days.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
    lines.reduce((sum, { quantity }) => sum + quantity, 0),
  );
  const { encoding, dialect, zNumbers, checks, warnings } = summary;
  return { ok: true, encoding, dialect, zNumbers, lines, checks, warnings };
};

describe('a journal read in batches is the journal read at once', () => {
  it.each(files)('%s', (fileName, bytes) => {
    expect(inBatches(bytes, fileName)).toEqual(readJournal(bytes, { ...options, fileName }));
  });

  it('whatever is wrong with it', () => {
    const night = encode(lineJournal(...Array.from({ length: 40 }, () => sold())), 'windows-1252');
    fc.assert(
      fc.property(fc.nat(night.length), fc.nat(255), fc.nat(night.length), (at, byte, length) => {
        const spoilt = Uint8Array.from(night)
          .fill(byte, at, at + 1)
          .subarray(0, length);
        expect(inBatches(spoilt)).toEqual(readJournal(spoilt, options));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a long journal', () => {
  const LINES = 20_000;
  const long = (encoding: string, lineEnd: string, label: (at: number) => string): Uint8Array => {
    const rows = Array.from({ length: LINES }, (_, at) =>
      sold({ label: label(at), quantity: String(1 + (at % 3)), price: '', amount: '9,50' }),
    );
    return encode(lineJournal(...rows).replaceAll('\r\n', lineEnd), encoding);
  };

  it.each([
    ['utf-8', '\n'],
    ['utf-8', '\r\n'],
    ['windows-1252', '\r'],
    ['windows-1252', '\r\n'],
    ['cp850', '\n'],
    ['utf-16le', '\r\n'],
    ['utf-16le', '\r'],
  ])('in %s is cut between its lines, wherever its pieces end', (encoding, lineEnd) => {
    const label = (at: number): string => `CÔTES DU RHÔNE ${'É'.repeat(at % 17)}${at}`;
    const opened = openJournal(long(encoding, lineEnd, label), options);
    if (!opened.ok) throw new Error(opened.problem.message);
    let at = 0;
    for (const batch of opened.journal.batches()) {
      expect(batch.length).toBeLessThanOrEqual(5000);
      for (const line of batch) {
        if (line.label !== label(at) || line.line !== at + 2)
          expect(line).toEqual({ line: at + 2, label: label(at) });
        at++;
      }
    }
    expect(opened.journal.finish()).toMatchObject({
      ok: true,
      lineCount: LINES,
      days: [{ businessDay: '2025-11-14', lines: LINES, amountInclVat: LINES * 950, amountExclVat: null }],
    });
  });

  it('may hold a line of 60,000 letters, and none of 70,000', () => {
    const withLabel = (length: number): Uint8Array =>
      encode(lineJournal(sold(), sold({ label: 'É'.repeat(length) }), sold()), 'utf-8');
    expect(readJournal(withLabel(60_000), options)).toMatchObject({ ok: true });
    expect(readJournal(withLabel(70_000), options)).toMatchObject({
      problem: { code: 'line-too-long', line: 3 },
    });
    expect(readJournal(withLabel(900_000), options)).toMatchObject({
      problem: { code: 'line-too-long', line: 3 },
    });
  });

  it('tells its problem at the end, after the batches before it', () => {
    const rows = Array.from({ length: 5000 }, () => sold());
    const opened = openJournal(encode(lineJournal(...rows, sold({ amount: 'x' })), 'utf-8'), options);
    if (!opened.ok) throw new Error(opened.problem.message);
    expect([...opened.journal.batches()].length).toBeGreaterThan(0);
    expect(opened.journal.finish()).toMatchObject({ ok: false, problem: { code: 'bad-number', line: 5002 } });
  });

  it('is not finished before its last line was read', () => {
    const opened = openJournal(encode(lineJournal(sold()), 'utf-8'), options);
    if (!opened.ok) throw new Error(opened.problem.message);
    const { journal } = opened;
    expect(() => journal.finish()).toThrow();
  });
});
