import { afterEach, describe, expect, it } from 'vitest';
import { clockZone } from '../../../src-renderer/format/clock';
import {
  dayOf,
  formatDateTime,
  formatDay,
  formatMoment,
  formatTime,
} from '../../../src-renderer/format/dates';
import type { DayStyle } from '../../../src-renderer/format/dates';

describe('days', () => {
  it.each<[string, DayStyle, string, string]>([
    ['2026-11-19', 'long', 'jeudi 19 novembre', 'Thursday 19 November'],
    ['2026-11-19', 'longWithYear', 'jeudi 19 novembre 2026', 'Thursday 19 November 2026'],
    ['2026-11-19', 'short', 'jeu. 19 nov.', 'Thu 19 Nov'],
    ['2026-11-19', 'dayMonth', '19 nov.', '19 Nov'],
    ['2026-11-19', 'numeric', '19/11', '19/11'],
    ['2026-11-19', 'weekday', 'jeudi', 'Thursday'],
    ['2026-05-01', 'long', 'vendredi 1er mai', 'Friday 1 May'],
    ['2026-02-01', 'numeric', '01/02', '01/02'],
    ['2026-03-03', 'full', '3 mars 2026', '3 March 2026'],
  ])('%s, %s', (day, style, fr, en) => {
    expect(formatDay('fr', day, style)).toBe(fr);
    expect(formatDay('en', day, style)).toBe(en);
  });
});

describe('moments, from the evening of 20 November 2026', () => {
  const now = new Date(2026, 10, 20, 18, 0);

  it.each([
    ['2026-11-20T04:12:00', 'à 04:12', 'at 04:12'],
    ['2026-11-19T22:47:00', 'hier à 22:47', 'yesterday at 22:47'],
    ['2026-11-14T23:18:00', '14 novembre', '14 November'],
    ['2025-11-14T23:18:00', '14 novembre 2025', '14 November 2025'],
  ])('%s', (moment, fr, en) => {
    expect(formatMoment('fr', moment, now)).toBe(fr);
    expect(formatMoment('en', moment, now)).toBe(en);
  });

  it('says yesterday across a change of month', () => {
    expect(formatMoment('fr', '2026-10-31T23:50:00', new Date(2026, 10, 1, 9))).toBe('hier à 23:50');
  });

  it('tells the hour and the full date', () => {
    expect(formatTime('fr', '2026-11-20T04:02:00')).toBe('04:02');
    expect(formatDateTime('fr', '2026-03-01T04:02:00')).toBe('1er mars 2026 à 04:02');
    expect(dayOf(now)).toBe('2026-11-20');
  });
});

describe('times in the zone of the venue, whatever that of the computer', () => {
  afterEach(() => (clockZone.value = undefined));
  const instant = '2026-11-20T03:30:00.000Z';
  const now = new Date('2026-11-20T12:00:00.000Z');

  it.each([
    ['Europe/Paris', '2026-11-20', '04:30', 'à 04:30', '20 novembre 2026 à 04:30'],
    ['America/Martinique', '2026-11-19', '23:30', 'hier à 23:30', '19 novembre 2026 à 23:30'],
    ['Pacific/Noumea', '2026-11-20', '14:30', 'à 14:30', '20 novembre 2026 à 14:30'],
  ])('%s', (zone, day, time, moment, dateTime) => {
    clockZone.value = zone;
    expect(dayOf(new Date(instant))).toBe(day);
    expect(formatTime('fr', instant)).toBe(time);
    expect(formatMoment('fr', instant, now)).toBe(moment);
    expect(formatDateTime('fr', instant)).toBe(dateTime);
  });

  it('tells a time that the register printed as it printed it', () => {
    clockZone.value = 'Pacific/Noumea';
    expect(formatTime('fr', '2026-11-20T22:47:00')).toBe('22:47');
    expect(formatDateTime('fr', '2026-11-20T22:47')).toBe('20 novembre 2026 à 22:47');
  });

  it('tells 02:30 twice in the night when the clock goes back', () => {
    clockZone.value = 'Europe/Paris';
    const twice = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
    expect(twice.map((moment) => formatTime('fr', moment))).toEqual(['02:30', '02:30']);
  });
});
