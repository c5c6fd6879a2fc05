import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../../src-main/domain/journal/index.ts';
import { read } from './reading.ts';

const folders = ['development', 'samples'].map(
  (name) => new URL(`../../fixtures/journals/${name}/`, import.meta.url),
);
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .map((name): [string, Uint8Array] => [name, readFileSync(new URL(name, folder)).subarray(0, 6000)]),
);

type Damage = { at: number; drop: number; put: Uint8Array };

const damage = fc.record<Damage>({
  at: fc.nat(6000),
  drop: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400)),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 3 }),
    fc
      .constantFrom('"', ';', '\n', '\r', '\f', '-', '9999999999999', '\t', '   ')
      .map((text) => new TextEncoder().encode(text)),
  ),
});

const spoil = (bytes: Uint8Array, damages: readonly Damage[]): Uint8Array =>
  damages.reduce((before, { at, drop, put }) => {
    const from = before.length === 0 ? 0 : at % before.length;
    const after = before.subarray(from + drop);
    const spoilt = new Uint8Array(from + put.length + after.length);
    spoilt.set(before.subarray(0, from));
    spoilt.set(put, from);
    spoilt.set(after, from + put.length);
    return spoilt;
  }, bytes);

describe('a spoilt journal is read or set aside with a reason, and never stops the program', () => {
  it.each(files)('%s', (fileName, bytes) => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const result = read(spoil(bytes, damages), { fileName });
        if (result.ok) {
          for (const line of result.lines) {
            expect(line.businessDay).toMatch(/^20\d\d-\d\d-\d\d$/);
            expect(Number.isSafeInteger(line.quantity) && Number.isSafeInteger(line.amountInclVat ?? 0)).toBe(
              true,
            );
          }
          expect(result.checks.every(({ expected, actual }) => expected === actual)).toBe(true);
        } else {
          expect(PROBLEM_CODES).toContain(result.problem.code);
          expect(result.problem.message).not.toMatch(/undefined|NaN/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof read(bytes).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
