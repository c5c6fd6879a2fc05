import { describe, expect, it } from 'vitest';
import {
  comparedPeriod,
  dayCount,
  daysOf,
  splitByMonth,
  weekOf,
  type Comparison,
} from '../../../src-main/domain/sales/periods.ts';

describe('the period that another is compared with', () => {
  it.each<[why: string, from: string, to: string, how: Comparison, before: [from: string, to: string]]>([
    ['a night has the night before', '2025-11-14', '2025-11-14', 'before', ['2025-11-13', '2025-11-13']],
    ['the first of a month too', '2025-11-01', '2025-11-01', 'before', ['2025-10-31', '2025-10-31']],
    ['seven days have the seven before', '2025-11-08', '2025-11-14', 'before', ['2025-11-01', '2025-11-07']],
    [
      'a month has the whole month before',
      '2025-11-01',
      '2025-11-30',
      'before',
      ['2025-10-01', '2025-10-31'],
    ],
    ['March has the whole of February', '2024-03-01', '2024-03-31', 'before', ['2024-02-01', '2024-02-29']],
    [
      'a month that goes on has as many days',
      '2025-11-01',
      '2025-11-24',
      'before',
      ['2025-10-01', '2025-10-24'],
    ],
    ['a quarter has the quarter before', '2025-07-01', '2025-09-30', 'before', ['2025-04-01', '2025-06-30']],
    [
      'a year that goes on has the one before',
      '2025-01-01',
      '2025-11-24',
      'before',
      ['2024-01-01', '2024-11-24'],
    ],
    ['a Friday has the Friday before', '2025-11-14', '2025-11-14', 'weekdays', ['2025-11-07', '2025-11-07']],
    ['thirty days move by whole weeks', '2025-10-16', '2025-11-14', 'weekdays', ['2025-09-11', '2025-10-10']],
    ['29 February has the 28th', '2024-02-29', '2024-02-29', 'year', ['2023-02-28', '2023-02-28']],
    ['a leap February has a short one', '2024-02-01', '2024-02-29', 'year', ['2023-02-01', '2023-02-28']],
    ['a short February has a leap one', '2025-02-01', '2025-02-28', 'year', ['2024-02-01', '2024-02-29']],
  ])('%s', (_why, from, to, how, [firstBefore, lastBefore]) => {
    expect(comparedPeriod({ from, to }, how).period).toEqual({ from: firstBefore, to: lastBefore });
  });

  it.each<[from: string, to: string, how: Comparison]>([
    ['2025-11-01', '2025-11-30', 'before'],
    ['2024-03-01', '2024-03-31', 'before'],
    ['2025-02-01', '2025-02-28', 'year'],
    ['2024-01-01', '2024-12-31', 'year'],
    ['2025-10-16', '2025-11-14', 'weekdays'],
    ['2025-10-20', '2025-10-31', 'before'],
  ])('holds each of its days beside one of %s to %s (%s)', (from, to, how) => {
    const compared = comparedPeriod({ from, to }, how);
    const beside = daysOf(compared.period).map(compared.besides);
    expect(beside.every((day) => day >= from && day <= to)).toBe(true);
    expect(beside.toSorted()).toEqual(beside);
    if (compared.isByMonth) {
      const months = new Map<string, Set<string>>();
      for (const day of daysOf(compared.period)) {
        const into = months.get(day.slice(0, 7)) ?? new Set();
        months.set(day.slice(0, 7), into.add(compared.besides(day).slice(0, 7)));
      }
      expect([...months.values()].every((into) => into.size === 1)).toBe(true);
    }
  });
});

describe('the whole months of a period', () => {
  it.each([
    ['2025-11-14', '2025-11-14', null, [['2025-11-14', '2025-11-14']]],
    ['2025-11-01', '2025-11-30', ['2025-11', '2025-11'], []],
    ['2025-10-31', '2025-11-30', ['2025-11', '2025-11'], [['2025-10-31', '2025-10-31']]],
    ['2025-11-01', '2025-12-01', ['2025-11', '2025-11'], [['2025-12-01', '2025-12-01']]],
    [
      '2024-12-15',
      '2025-03-10',
      ['2025-01', '2025-02'],
      [
        ['2024-12-15', '2024-12-31'],
        ['2025-03-01', '2025-03-10'],
      ],
    ],
    ['2025-01-02', '2025-02-27', null, [['2025-01-02', '2025-02-27']]],
    ['2024-02-01', '2024-02-29', ['2024-02', '2024-02'], []],
  ] as const)('%s to %s', (from, to, months, days) => {
    const split = splitByMonth({ from, to });
    expect(split.months === null ? null : [split.months.from, split.months.to]).toEqual(months);
    expect(split.days.map((each) => [each.from, each.to])).toEqual(days);
  });

  it('and its other days are all its days, once', () => {
    for (let start = 0; start < 70; start += 3) {
      for (let length = 1; length < 130; length += 7) {
        const all = daysOf({ from: '2023-12-01', to: '2024-07-01' }).slice(start, start + length);
        const period = { from: all[0] ?? '', to: all.at(-1) ?? '' };
        const { months, days } = splitByMonth(period);
        const inMonths =
          months === null
            ? []
            : all.filter((day) => day.slice(0, 7) >= months.from && day.slice(0, 7) <= months.to);
        expect([...inMonths, ...days.flatMap(daysOf)].toSorted()).toEqual(all);
        expect(dayCount(period)).toBe(all.length);
      }
    }
  });
});

it.each([
  ['2025-11-10', '2025-11-10'],
  ['2025-11-16', '2025-11-10'],
  ['2026-01-01', '2025-12-29'],
])('%s is in the week of Monday %s', (day, monday) => expect(weekOf(day)).toBe(monday));
