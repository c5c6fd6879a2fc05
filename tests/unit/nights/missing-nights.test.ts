import { describe, expect, it } from 'vitest';
import { isClosingDay, withRule, type ClosingDays } from '../../../src-main/domain/nights/closing-days.ts';
import {
  lastNightDue,
  missingNights,
  nightBefore,
  sendsSince,
} from '../../../src-main/domain/nights/missing-nights.ts';

const paris = { timeZone: 'Europe/Paris', cutOff: '05:00', expectedBy: '10:00' };
const open: ClosingDays = { rules: [], days: new Set() };

describe('the last night due', () => {
  it.each([
    ['before the hour, the night before last', '2026-11-20T08:59:59Z', paris, '2026-11-18'],
    ['at the hour, last night', '2026-11-20T09:00:00Z', paris, '2026-11-19'],
    ['at the end of the day, still last night', '2026-11-20T22:59:00Z', paris, '2026-11-19'],
    ['after midnight, not yet the next', '2026-11-20T23:30:00Z', paris, '2026-11-19'],
    ['in summer time, an hour earlier by universal time', '2026-07-20T08:00:00Z', paris, '2026-07-19'],
    ['the morning clocks go forward, before', '2026-03-29T07:59:00Z', paris, '2026-03-27'],
    ['the morning clocks go forward, after', '2026-03-29T08:00:00Z', paris, '2026-03-28'],
    ['the morning clocks go back, before', '2026-10-25T08:59:00Z', paris, '2026-10-23'],
    ['the morning clocks go back, after', '2026-10-25T09:00:00Z', paris, '2026-10-24'],
    [
      'never before the cut-off, even in the hour told twice',
      '2026-10-25T00:30:00Z',
      { ...paris, expectedBy: '02:15' },
      '2026-10-23',
    ],
    [
      'by the venue’s wall, not the computer’s',
      '2026-11-20T13:59:00Z',
      { ...paris, timeZone: 'America/Martinique' },
      '2026-11-18',
    ],
    [
      'overseas, at the hour',
      '2026-11-20T14:00:00Z',
      { ...paris, timeZone: 'America/Martinique' },
      '2026-11-19',
    ],
    ['across the new year', '2027-01-01T09:00:00Z', paris, '2026-12-31'],
  ])('%s', (_, now, venue, expected) => {
    expect(lastNightDue(new Date(now), venue)).toBe(expected);
  });
});

describe('missing nights', () => {
  const nights = (gaps: ReturnType<typeof missingNights>): string[] => gaps.flatMap((gap) => gap.nights);
  const week = [
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ];
  const without = (...days: string[]): Set<string> => new Set(week.filter((day) => !days.includes(day)));
  const mondays: ClosingDays = {
    rules: [{ told: '2026-11-01', weekdays: [1], holidays: [] }],
    days: new Set(),
  };

  it.each([
    ['none when every night is here', without(), open, []],
    ['one', without('2026-11-18'), open, ['2026-11-18']],
    ['none on a weekly closing day', without('2026-11-16'), mondays, []],
    ['none on a day declared closed', without('2026-11-18'), { ...open, days: new Set(['2026-11-18']) }, []],
    ['the last one due', without('2026-11-22'), mondays, ['2026-11-22']],
    ['several, apart', without('2026-11-17', '2026-11-20'), open, ['2026-11-17', '2026-11-20']],
  ])('are %s', (_, received, closing, expected) => {
    expect(
      nights(
        missingNights({
          since: '2026-11-09',
          lastDue: '2026-11-22',
          received: new Set([...received, ...before]),
          closing,
        }),
      ),
    ).toEqual(expected);
  });
  const before = [
    '2026-11-09',
    '2026-11-10',
    '2026-11-11',
    '2026-11-12',
    '2026-11-13',
    '2026-11-14',
    '2026-11-15',
  ];

  it('that follow each other are one gap, closed days between them left out', () => {
    const received = new Set(
      [...before, '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].filter(
        (day) => day !== '2026-11-15',
      ),
    );
    expect(missingNights({ since: '2026-11-09', lastDue: '2026-11-22', received, closing: mondays })).toEqual(
      [{ from: '2026-11-15', to: '2026-11-17', nights: ['2026-11-15', '2026-11-17'] }],
    );
  });

  it('are none before the register sent its first', () => {
    expect(missingNights({ since: null, lastDue: '2026-11-22', received: new Set(), closing: open })).toEqual(
      [],
    );
    expect(
      nights(
        missingNights({ since: '2026-11-22', lastDue: '2026-11-22', received: new Set(), closing: open }),
      ),
    ).toEqual(['2026-11-22']);
  });

  it('are not looked for further back than two months', () => {
    expect(
      nights(
        missingNights({ since: '2025-01-01', lastDue: '2026-11-22', received: new Set(), closing: open }),
      ),
    ).toHaveLength(60);
  });
});

describe('closing days', () => {
  const rule = { told: '2026-11-10', weekdays: [1] as const, holidays: ['christmas'] as const };

  it.each([
    ['the weekday told', [rule], '2026-11-23', true],
    ['another weekday', [rule], '2026-11-24', false],
    ['that weekday before it was told', [rule], '2026-10-05', true],
    ['the holiday told', [rule], '2026-12-25', true],
    ['a holiday that was not', [rule], '2026-11-11', false],
    [
      'a weekday given up since',
      [rule, { told: '2026-12-01', weekdays: [], holidays: [] }],
      '2026-11-23',
      true,
    ],
    [
      'a weekday given up, later',
      [rule, { told: '2026-12-01', weekdays: [], holidays: [] }],
      '2026-12-07',
      false,
    ],
    [
      'a weekday taken up since',
      [rule, { told: '2026-12-01', weekdays: [2], holidays: [] }],
      '2026-11-24',
      true,
    ],
  ] as const)('hold for %s', (_, rules, day, expected) => {
    expect(isClosingDay({ rules, days: new Set() }, day)).toBe(expected);
  });

  it('told twice on one day are what was told last', () => {
    const other = { ...rule, weekdays: [2] as const };
    expect(withRule([rule], other)).toEqual([other]);
    expect(withRule([rule], { ...other, told: '2026-11-11' })).toHaveLength(2);
  });
});

describe('since when the register sends', () => {
  it.each([
    ['nothing yet', [], null],
    [
      'only old exports brought by hand',
      [{ receivedAt: '2026-11-20T09:00:00Z', days: ['2026-09-01'] }],
      null,
    ],
    [
      'the first night that came on its morning',
      [
        { receivedAt: '2026-11-20T03:12:00Z', days: ['2026-11-19'] },
        { receivedAt: '2026-11-19T03:12:00Z', days: ['2026-11-18'] },
        { receivedAt: '2026-11-20T09:00:00Z', days: ['2026-09-01'] },
      ],
      '2026-11-18',
    ],
  ])('is %s', (_, journals, expected) => {
    expect(sendsSince(journals, 'Europe/Paris')).toBe(expected);
  });
});

describe('a file without a line', () => {
  it.each([
    ['that comes at night tells of that night', '2026-11-20T03:12:00Z', '2026-11-19'],
    ['that comes in the morning tells of the night before', '2026-11-20T08:00:00Z', '2026-11-19'],
    ['that comes in the evening tells of the same day', '2026-11-20T21:30:00Z', '2026-11-20'],
  ])('%s', (_, receivedAt, expected) => {
    expect(nightBefore(receivedAt, 'Europe/Paris')).toBe(expected);
  });
});
