import { describe, expect, it } from 'vitest';
import {
  besides,
  periodAround,
  periodInQuery,
  presetPeriod,
  unitOf,
} from '../../../src-renderer/features/reports/periods';

const october = { from: '2026-10-01', to: '2026-10-31' };

describe('the period of a report', () => {
  it.each([
    ['yesterday', '2026-11-23', '2026-11-23'],
    ['thisMonth', '2026-11-01', '2026-11-30'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['thisQuarter', '2026-10-01', '2026-12-31'],
    ['lastQuarter', '2026-07-01', '2026-09-30'],
    ['thisYear', '2026-01-01', '2026-12-31'],
    ['lastYear', '2025-01-01', '2025-12-31'],
  ] as const)('chosen as « %s » on 24 November 2026 goes from %s to %s', (preset, from, to) => {
    expect(presetPeriod(preset, '2026-11-24')).toEqual({ from, to });
  });

  it('chosen as last month in January is December of the year before', () => {
    expect(presetPeriod('lastMonth', '2027-01-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  it.each([
    ['a month', october, { from: '2026-09-01', to: '2026-09-30' }, { from: '2026-11-01', to: '2026-11-30' }],
    [
      'a leap February',
      { from: '2028-02-01', to: '2028-02-29' },
      { from: '2028-01-01', to: '2028-01-31' },
      { from: '2028-03-01', to: '2028-03-31' },
    ],
    [
      'a quarter',
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2025-10-01', to: '2025-12-31' },
      { from: '2026-04-01', to: '2026-06-30' },
    ],
    [
      'a year',
      { from: '2026-01-01', to: '2026-12-31' },
      { from: '2025-01-01', to: '2025-12-31' },
      { from: '2027-01-01', to: '2027-12-31' },
    ],
    [
      'a night',
      { from: '2026-10-01', to: '2026-10-01' },
      { from: '2026-09-30', to: '2026-09-30' },
      { from: '2026-10-02', to: '2026-10-02' },
    ],
    [
      'ten days',
      { from: '2026-10-05', to: '2026-10-14' },
      { from: '2026-09-25', to: '2026-10-04' },
      { from: '2026-10-15', to: '2026-10-24' },
    ],
  ])('of %s has one of the same kind on either side', (_, period, before, after) => {
    expect(besides(period, -1)).toEqual(before);
    expect(besides(period, 1)).toEqual(after);
  });

  it.each([
    ['day', { from: '2026-10-01', to: '2026-10-01' }],
    ['month', october],
    ['quarter', { from: '2026-10-01', to: '2026-12-31' }],
    ['year', { from: '2026-01-01', to: '2026-12-31' }],
    ['free', { from: '2026-10-01', to: '2026-10-30' }],
    ['free', { from: '2026-02-01', to: '2026-04-30' }],
  ] as const)('is known as a %s', (unit, period) => {
    expect(unitOf(period)).toBe(unit);
  });

  it('around a day is the whole stretch of the calendar that the day lies in', () => {
    expect(periodAround('2026-11-24', 'quarter')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodAround('2026-11-24', 'free')).toEqual({ from: '2026-11-24', to: '2026-11-24' });
  });

  it.each([
    ['nothing', undefined, undefined],
    ['a day that is none', '2026-13-01', '2026-13-31'],
    ['an end before its start', '2026-10-31', '2026-10-01'],
    ['several days', ['2026-10-01'], '2026-10-31'],
  ])('is not taken from an address with %s', (_, from, to) => {
    expect(periodInQuery(from, to)).toBeNull();
  });
});
