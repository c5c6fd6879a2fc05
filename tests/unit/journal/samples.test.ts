import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

type Told = [
  line: number,
  day: string,
  code: string | null,
  label: string,
  kind: string,
  quantity: number,
  incl: number | null,
  excl: number | null,
  rate: number | null,
];
type Sample = {
  file: string;
  dialect: string;
  encoding: string;
  zNumbers: string[];
  checks: number;
  lines: Told[];
};

const folder = new URL('../../fixtures/journals/samples/', import.meta.url);
const { files } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as { files: Sample[] };

describe.each(files)('$file', (sample) => {
  const result = read(readFileSync(new URL(sample.file, folder)), { fileName: sample.file });

  it('is read as written', () => {
    if (!result.ok) throw new Error(result.problem.message);
    const told = result.lines.map((line): Told => [
      line.line,
      line.businessDay,
      line.code ?? null,
      line.label,
      line.kind,
      line.quantity,
      line.amountInclVat ?? null,
      line.amountExclVat ?? null,
      line.vatRate ?? null,
    ]);
    expect(told).toEqual(sample.lines);
  });

  it('is known for what it is', () => {
    const { dialect, encoding, zNumbers, checks } = sample;
    expect(result).toMatchObject({ ok: true, dialect, encoding, zNumbers });
    expect(result.ok && result.checks).toHaveLength(checks);
  });
});
