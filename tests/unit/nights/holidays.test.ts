import { describe, expect, it } from 'vitest';
import { easterOf, holidaysOf, holidaysOn } from '../../../src-main/domain/nights/holidays.ts';

describe('French public holidays', () => {
  it.each([
    ['2015-04-05'],
    ['2016-03-27'],
    ['2019-04-21'],
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2038-04-25'],
    ['2049-04-18'],
    ['2076-04-19'],
    ['2285-03-22'],
  ])('hang on Easter, which falls on %s', (easter) => {
    expect(easterOf(Number(easter.slice(0, 4)))).toBe(easter);
  });

  it('are eleven a year', () => {
    expect(holidaysOf(2026)).toEqual({
      newYear: '2026-01-01',
      easterMonday: '2026-04-06',
      labourDay: '2026-05-01',
      victory1945: '2026-05-08',
      ascension: '2026-05-14',
      whitMonday: '2026-05-25',
      bastilleDay: '2026-07-14',
      assumption: '2026-08-15',
      allSaints: '2026-11-01',
      armistice1918: '2026-11-11',
      christmas: '2026-12-25',
    });
  });

  it('may be two on one day', () => {
    expect(holidaysOn('2008-05-01')).toEqual(['labourDay', 'ascension']);
    expect(holidaysOn('2026-11-24')).toEqual([]);
  });
});
