import { describe, expect, it } from 'vitest';
import { formatRange, stepRange } from '../../../src-renderer/format/periods';
import { readPeriod } from '../../../src-renderer/format/read-period';

const today = '2026-11-24';

describe('a period typed in the search', () => {
  it.each([
    ['ventes du 14 novembre', '2026-11-14', '2026-11-14'],
    ['14 nov 2025', null, null],
    ['14 novembre 2025', '2025-11-14', '2025-11-14'],
    ['14 décembre', '2025-12-14', '2025-12-14'],
    ['1er août', '2026-08-01', '2026-08-01'],
    ['Ventes de novembre', '2026-11-01', '2026-11-30'],
    ['décembre', '2025-12-01', '2025-12-31'],
    ['février 2024', '2024-02-01', '2024-02-29'],
    ['sales of november 14', '2026-11-14', '2026-11-14'],
    ['14 november 2025', '2025-11-14', '2025-11-14'],
    ['hier', '2026-11-23', '2026-11-23'],
    ['14/11', '2026-11-14', '2026-11-14'],
    ['14/11/2025', '2025-11-14', '2025-11-14'],
    ['2025-11-14', '2025-11-14', '2025-11-14'],
    ['ventes 2025', '2025-01-01', '2025-12-31'],
    ['31 février', null, null],
    ['ventes', null, null],
    ['chablis 2022 verre', null, null],
    ['VR CHABLIS 12', null, null],
  ])('« %s »', (text, from, to) => {
    expect(readPeriod(text, today)).toEqual(from === null ? null : { from, to });
  });
});

it.each([
  ['2026-11-14', '2026-11-14', 'samedi 14 novembre 2026'],
  ['2026-11-01', '2026-11-30', 'novembre 2026'],
  ['2026-01-01', '2026-12-31', '2026'],
  ['2026-10-25', '2026-11-23', 'du 25 octobre au 23 novembre 2026'],
  ['2025-12-28', '2026-01-03', 'du 28 décembre 2025 au 3 janvier 2026'],
])('%s to %s is named « %s »', (from, to, name) => {
  expect(formatRange('fr', { from, to })).toBe(name);
});

it.each([
  [{ from: '2026-01-01', to: '2026-01-31' }, 1, { from: '2026-02-01', to: '2026-02-28' }],
  [{ from: '2026-03-01', to: '2026-03-31' }, -1, { from: '2026-02-01', to: '2026-02-28' }],
  [{ from: '2026-01-01', to: '2026-12-31' }, -1, { from: '2025-01-01', to: '2025-12-31' }],
  [{ from: '2026-11-14', to: '2026-11-14' }, 1, { from: '2026-11-15', to: '2026-11-15' }],
  [{ from: '2026-11-08', to: '2026-11-14' }, -1, { from: '2026-11-01', to: '2026-11-07' }],
] as const)('the period beside %o', (range, step, beside) => {
  expect(stepRange(range, step)).toEqual(beside);
});
