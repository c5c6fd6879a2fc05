import { describe, expect, it } from 'vitest';
import type { JournalRow } from '../../../src-preload/contract';
import { lowLines } from '../../../src-renderer/features/home/low-lines';
import { trailOf, viewBelow } from '../../../src-renderer/features/sales/drill';
import { readAddress, usualTime, writeAddress } from '../../../src-renderer/features/sales/sales-address';
import type { SalesView, ShownBy } from '../../../src-renderer/features/sales/sales-address';
import { ticketsOf } from '../../../src-renderer/features/sales/tickets';
import { makeFinder } from '../../../src-renderer/shell/find';

const today = '2026-11-24';
const start = readAddress({}, today);
const at = (changes: Partial<SalesView>): SalesView => ({ ...start, ...changes });
const year = { from: '2025-01-01', to: '2025-12-31' };
const november = { from: '2025-11-01', to: '2025-11-30' };
const night = { from: '2025-11-14', to: '2025-11-14' };
const row = (key: string) => ({ key, state: null, drink: null });

describe('the address of the sales', () => {
  it('begins with the last thirty nights, day by day, against those before', () => {
    expect(start).toMatchObject({
      period: { from: '2026-10-25', to: '2026-11-23' },
      by: 'day',
      comparison: 'before',
    });
  });

  it.each<Partial<SalesView>>([
    {},
    { period: year, by: 'month', comparison: null },
    { period: november, by: 'drink', comparison: 'year', filters: { ...start.filters, state: 'toMatch' } },
    {
      period: night,
      by: 'ticket',
      filters: { ...start.filters, hour: '21' },
      ticket: '1/1843/000512',
      comparison: 'weekdays',
    },
    { period: night, by: 'ticket', filters: { ...start.filters, family: '', till: '2', hour: '' } },
    { period: november, by: 'drink', filters: { ...start.filters, hour: '21' } },
    {
      by: 'till',
      filters: { ...start.filters, drinkId: 'd', servingId: 's', itemKey: 'k', category: 'vin' },
    },
  ])('says %o, and reads it back', (changes) => {
    const written = Object.fromEntries(
      Object.entries(writeAddress(at(changes))).map(([name, value]) => [name, String(value)]),
    );
    expect(readAddress(written, today)).toEqual(at(changes));
  });

  it('takes no nonsense', () => {
    expect(readAddress({ de: '2026-12-01', a: '2026-01-01', par: 'ticket', etat: 'x' }, today)).toEqual(
      at({ by: 'day' }),
    );
  });

  it.each([
    [night, 'hour'],
    [november, 'day'],
    [{ from: '2025-07-01', to: '2025-11-30' }, 'week'],
    [year, 'month'],
  ] as const)('shows %o by %s', (period, by) => expect(usualTime(period)).toBe(by));
});

describe('what stands below a row', () => {
  it('goes from a year to a month, a night, an hour, a ticket', () => {
    const steps: [key: string, by: ShownBy][] = [
      ['2025-11', 'day'],
      ['2025-11-14', 'hour'],
      ['21', 'ticket'],
      ['1/1843/000512', 'ticket'],
    ];
    let view = at({ period: year, by: 'month' });
    for (const [key, by] of steps) {
      const below = viewBelow(view, row(key));
      expect(below?.by).toBe(by);
      view = below ?? view;
    }
    expect(view).toMatchObject({ period: night, filters: { hour: '21' }, ticket: '1/1843/000512' });
    expect(trailOf(view).map(({ kind, key }) => [kind, key])).toEqual([
      ['year', '2025'],
      ['month', '2025-11'],
      ['day', '2025-11-14'],
      ['hour', '21'],
      ['ticket', '1/1843/000512'],
    ]);
  });

  it('keeps to the period of a month that is cut', () => {
    const view = at({ period: { from: '2025-11-10', to: '2026-02-10' }, by: 'month' });
    expect(viewBelow(view, row('2025-11'))?.period).toEqual({ from: '2025-11-10', to: '2025-11-30' });
  });

  it('narrows to a drink, a family, the sales not matched', () => {
    const view = at({ period: november, by: 'drink' });
    expect(viewBelow(view, row('d1'))).toMatchObject({ by: 'serving', filters: { drinkId: 'd1' } });
    expect(viewBelow(view, { key: 'toMatch', state: 'toMatch', drink: null })).toMatchObject({
      by: 'item',
      filters: { state: 'toMatch' },
    });
    expect(viewBelow(at({ period: november, by: 'family' }), row(''))).toMatchObject({
      by: 'item',
      filters: { family: '' },
    });
  });

  it('goes from an hour of a month to its nights, then to the tickets of that hour', () => {
    const nights = viewBelow(at({ period: november, by: 'hour' }), row('21'));
    expect(nights).toMatchObject({ period: november, by: 'day', filters: { hour: '21' } });
    const tickets = viewBelow(nights ?? start, row('2025-11-14'));
    expect(tickets).toMatchObject({ period: night, by: 'ticket', filters: { hour: '21' } });
    expect(trailOf(nights ?? start).map(({ kind }) => kind)).toEqual(['year', 'month', 'hour']);
    expect(trailOf(tickets ?? start)[2]?.view).toMatchObject({ by: 'hour', filters: { hour: null } });
  });
});

it('lines make tickets in the order in which each began, those without a number last', () => {
  const line = (ticket: string | null, soldAt: string | null, amountCents: number | null, kind = 'sale') => ({
    journalId: 'j',
    line: 1,
    soldAt,
    till: '1',
    z: '9',
    ticket,
    code: null,
    label: 'CAFE',
    kind,
    quantity: 1000,
    amountCents,
    state: 'toMatch' as const,
    drink: null,
  });
  const tickets = ticketsOf([
    line(null, null, 100),
    line('2', '2025-11-14T21:10', 500),
    line('1', '2025-11-14T21:05', 240),
    line('2', '2025-11-14T21:10', -50, 'discount'),
    line('1', '2025-11-14T21:06', null, 'gift'),
  ]);
  expect(tickets.map(({ number, amountCents, giftQuantity }) => [number, amountCents, giftQuantity])).toEqual(
    [
      ['1', 240, 1000],
      ['2', 450, 0],
      [null, 100, 0],
    ],
  );
});

it('the search knows the sales of a day', () => {
  const find = makeFinder({ drinks: [], items: [], journals: [], today });
  expect(find('ventes du 14 novembre')).toMatchObject([
    { kind: 'sales', path: '/ventes?de=2026-11-14&a=2026-11-14' },
  ]);
});

it('the search finds journals by their file, their night or their Z, the newest first', () => {
  const journal = (id: string, fileName: string, day: string, z: string) =>
    ({ id, fileName, days: [day], zNumbers: [z] }) as JournalRow;
  const journals = [
    journal('b', 'JV_20261114.csv', '2026-11-14', '412'),
    journal('a', 'JV_20261113.csv', '2026-11-13', '411'),
  ];
  const find = makeFinder({ drinks: [], items: [], journals, today });
  const idsOf = (words: string): string[] =>
    find(words).flatMap((found) => (found.kind === 'journal' ? [found.journal.id] : []));
  expect(idsOf('jv')).toEqual(['b', 'a']);
  expect(idsOf('2026-11-13')).toEqual(['a']);
  expect(idsOf('412')).toEqual(['b']);
  expect(idsOf('jv 411')).toEqual(['a']);
});

it('what is below zero comes first in the morning, then what is low', () => {
  const low = (drinkId: string, onHandMl: number) => ({
    drinkId,
    name: drinkId,
    vintage: null,
    colour: null,
    category: 'vin',
    onHandMl,
    parMl: 3000,
    containerMl: 750,
  });
  const negative = (drinkId: string, onHandMl: number) => ({
    drinkId,
    name: drinkId,
    vintage: null,
    category: 'vin' as const,
    colour: null,
    containerMl: 750,
    onHandMl,
    sinceDay: null,
    causes: [],
  });
  const lines = lowLines(
    [low('a', 500), low('b', -200)],
    [negative('c', -900), negative('b', -200)],
    new Map([['a', { supplier: 'Cave du Port', coverDays: 2 }]]),
  );
  expect(lines.map(({ drinkId, parMl, coverDays }) => [drinkId, parMl, coverDays])).toEqual([
    ['c', null, null],
    ['b', 3000, null],
    ['a', 3000, 2],
  ]);
});
