import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJournal, type Line, type Mapping } from '../../../src-main/domain/journal/index.ts';

type Sums = { lines: number; quantity: number; amountInclVat: number | null; amountExclVat?: number };

type Expected = {
  file: string;
  fileName?: string;
  expect: 'imported' | 'empty' | 'quarantine';
  problemCodeHint?: string;
  problemLine?: number;
  encoding: string;
  days?: Record<string, Sums>;
  kinds?: Record<string, number>;
  items?: Record<string, { label?: string; quantity: number; amountInclVat: number | null }>;
  zNumbers?: string[];
  samples?: Partial<Line>[];
  withMapping?: Mapping;
};

const folder = new URL('../../fixtures/journals/development/', import.meta.url);
const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, folder));
const { options, files } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
  options: { timeZone: string; cutOff: string };
  files: Expected[];
};

const read = (file: Expected, mapping?: Mapping) =>
  readJournal(bytesOf(file.file), {
    ...options,
    fileName: file.fileName ?? file.file,
    ...(mapping === undefined ? {} : { mapping }),
  });

const sum = (lines: readonly Line[], of: (line: Line) => number): number =>
  lines.reduce((total, line) => total + of(line), 0);

const amountOf = (lines: readonly Line[]): number | null =>
  lines.every((line) => line.amountInclVat === undefined)
    ? null
    : sum(lines, (line) => line.amountInclVat ?? 0);

const checkLines = (file: Expected, lines: readonly Line[]): void => {
  const byDay = Map.groupBy(lines, (line) => line.businessDay);
  const days = [...byDay].map(([day, own]): [string, Sums] => [
    day,
    {
      lines: own.length,
      quantity: sum(own, (line) => line.quantity),
      amountInclVat: amountOf(own),
      ...(file.days?.[day]?.amountExclVat === undefined
        ? {}
        : { amountExclVat: sum(own, (line) => line.amountExclVat ?? 0) }),
    },
  ]);
  expect(Object.fromEntries(days)).toEqual(file.days);
  for (const [key, item] of Object.entries(file.items ?? {})) {
    const own = lines.filter((line) => (line.code ?? line.label) === key);
    expect({ key, quantity: sum(own, (line) => line.quantity), amountInclVat: amountOf(own) }).toEqual({
      key,
      quantity: item.quantity,
      amountInclVat: item.amountInclVat,
    });
    if (item.label !== undefined) expect(own[0]?.label).toBe(item.label);
  }
};

describe.each(files)('$file', (file) => {
  const result = read(file);

  it(`is ${file.expect}`, () => {
    if (file.expect === 'quarantine') {
      expect(result).toMatchObject({ ok: false, problem: { code: file.problemCodeHint } });
      if (file.problemLine !== undefined)
        expect(result).toMatchObject({ problem: { line: file.problemLine } });
      return;
    }
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.lines.length > 0).toBe(file.expect === 'imported');
    if (file.encoding !== 'ascii') expect(result.encoding).toBe(file.encoding);
    expect(result.zNumbers).toEqual(file.zNumbers ?? []);
    checkLines(file, result.lines);
    if (file.kinds) {
      const kinds = Map.groupBy(result.lines, (line) => line.kind);
      expect(Object.fromEntries([...kinds].map(([kind, own]) => [kind, own.length]))).toEqual(file.kinds);
    }
    for (const sample of file.samples ?? []) {
      expect(result.lines.find((line) => line.line === sample.line)).toMatchObject(sample);
    }
    expect(result.checks.every((check) => check.expected === check.actual)).toBe(true);
  });
});

describe.each(files.filter((file) => file.withMapping !== undefined))('$file', (file) => {
  it('reads once the manager has pointed at its columns', () => {
    const mapped = read(file, file.withMapping);
    if (!mapped.ok) throw new Error(mapped.problem.message);
    checkLines(file, mapped.lines);
  });
});
