import { describe, expect, it } from 'vitest';
import { addDays, businessDayOf, wallClock } from '../../../src-main/domain/kernel/business-day.ts';

describe('the business day', () => {
  it.each([
    ['2026-11-20T04:59', '2026-11-19'],
    ['2026-11-20T05:00', '2026-11-20'],
    ['2026-01-01T00:30', '2025-12-31'],
    ['2026-03-29T03:30', '2026-03-28'],
  ])('puts a sale at %s on %s', (moment, day) => {
    expect(businessDayOf(moment, '05:00')).toBe(day);
  });
});

it.each([
  ['2026-10-25T00:30:00Z', '2026-10-25T02:30'],
  ['2026-10-25T01:30:00Z', '2026-10-25T02:30'],
  ['2026-03-29T01:30:00Z', '2026-03-29T03:30'],
])('reads the venue’s clock at %s as %s', (instant, clock) => {
  expect(wallClock(new Date(instant), 'Europe/Paris')).toBe(clock);
});

it('counts days across months and leap years', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-11-01', -1)).toBe('2026-10-31');
});
