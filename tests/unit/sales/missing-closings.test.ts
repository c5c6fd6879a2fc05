import { expect, it } from 'vitest';
import { missingClosings, type PrintedZ } from '../../../src-main/domain/sales/missing-closings.ts';

const nights = (till: string | null, ...printed: [day: number, z: string][]): PrintedZ[] =>
  printed.map(([day, z]) => ({ day: `2026-11-${String(day).padStart(2, '0')}`, till, z }));

const twoTills = [...nights('1', [1, '41'], [2, '42']), ...nights('2', [1, '7'], [2, '9'])];

it.each([
  ['nights that follow each other', nights(null, [1, '41'], [2, '42'], [3, '43']), []],
  ['nights between which one never came', nights(null, [1, '41'], [3, '43']), [[42, 42, 1]]],
  ['nights between which several never came', nights(null, [1, '41'], [5, '46']), [[42, 45, 4]]],
  ['nights that came out of order', nights(null, [3, '43'], [1, '41'], [2, '42']), []],
  ['two closings of one day', nights(null, [1, '41'], [1, '42'], [2, '43']), []],
  ['a counter that starts again', nights(null, [1, '9999'], [2, '1'], [3, '2']), []],
  ['a till and the one that replaced it', nights(null, [1, '41'], [2, '5000']), []],
  ['numbers with letters around', nights(null, [1, 'Z0041'], [3, 'Z0043']), [[42, 42, 1]]],
  ['the nights of two tills, each with its counter', twoTills, [[8, 8, 1]]],
  ['closings without a number', nights(null, [1, 'A'], [2, 'B']), []],
])('finds what is missing between %s', (_, printed, expected) => {
  const gaps = missingClosings(printed, new Set());
  expect(gaps.map(({ from, to, count }) => [from, to, count])).toEqual(expected);
});

it('does not miss the closing of a closed day', () => {
  const printed = nights(null, [1, '41'], [3, '43']);
  expect(missingClosings(printed, new Set([42]))).toEqual([]);
});
