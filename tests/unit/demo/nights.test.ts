import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lastNightBefore } from '../../../src-main/boot/demo/calendar.ts';
import { readDemoData } from '../../../src-main/boot/demo/menu.ts';
import { makeNight, type MadeNight } from '../../../src-main/boot/demo/nights.ts';
import { readJournal, type ReadResult } from '../../../src-main/domain/journal/index.ts';

const { menu, library } = await readDemoData(fileURLToPath(new URL('../../../resources', import.meta.url)));

const nightOf = (day: string, seed = 7): MadeNight =>
  makeNight({ day, z: 1800, firstTicket: 512, menu, seed });

const read = ({ bytes, fileName }: MadeNight): Extract<ReadResult, { ok: true }> => {
  const result = readJournal(bytes, { fileName, timeZone: 'Europe/Paris', cutOff: '05:00' });
  if (!result.ok) throw new Error(result.problem.message);
  return result;
};

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

const week = [
  ['Tuesday', '2026-11-17'],
  ['Wednesday', '2026-11-18'],
  ['Thursday', '2026-11-19'],
  ['Friday', '2026-11-20'],
  ['Saturday', '2026-11-21'],
  ['Sunday', '2026-11-22'],
  ['the night clocks go back', '2026-10-25'],
] as const;

describe('a night of the sample venue', () => {
  it('is the same to the byte each time it is made', () => {
    expect(nightOf('2026-11-20').bytes).toEqual(nightOf('2026-11-20').bytes);
    expect(nightOf('2026-11-20').bytes).not.toEqual(nightOf('2026-11-20', 8).bytes);
  });

  it.each(week)('is read as it was sold (%s)', (_, day) => {
    const night = nightOf(day);
    const { dialect, encoding, lines, warnings, zNumbers } = read(night);

    expect({ dialect, encoding, warnings, zNumbers }).toEqual({
      dialect: 'P1',
      encoding: 'windows-1252',
      warnings: [],
      zNumbers: ['1800'],
    });
    expect(
      lines.map(({ kind, code, label, quantity, amountInclVat }) => [
        kind,
        code,
        label,
        quantity,
        amountInclVat,
      ]),
    ).toEqual(
      night.sold.map(({ kind, article, label, count, amountCents }) => [
        kind,
        article?.code,
        label,
        count * 1000,
        amountCents,
      ]),
    );
    expect(new Set(lines.map(({ businessDay }) => businessDay))).toEqual(new Set([day]));
    expect(new Set(lines.map(({ ticket }) => ticket)).size).toBe(night.ticketCount);
  });

  it.each(week)('has a plausible number of tickets and takings (%s)', (_, day) => {
    const night = nightOf(day);
    expect(night.ticketCount).toBeGreaterThanOrEqual(70);
    expect(night.ticketCount).toBeLessThanOrEqual(110);
    const taken = total(night.sold.map(({ amountCents }) => amountCents));
    expect(taken).toBeGreaterThan(250_000);
    expect(taken).toBeLessThan(900_000);
  });

  it('runs from noon past midnight, ticket after ticket', () => {
    const { lines } = read(nightOf('2026-11-21'));
    const moments = lines.map(({ soldAt }) => soldAt ?? '');
    expect(moments).toEqual([...moments].sort());
    expect(moments.at(0)?.slice(0, 13)).toBe('2026-11-21T12');
    expect(moments.at(-1)?.slice(0, 11)).toBe('2026-11-22T');
  });

  it('has gifts, voids and discounts within a week, and each is of its kind', () => {
    const lines = week.flatMap(([, day]) => read(nightOf(day)).lines);
    const of = (kind: string) => lines.filter((line) => line.kind === kind);
    for (const kind of ['sale', 'void', 'gift', 'discount']) expect(of(kind)).not.toEqual([]);
    expect(of('gift').every(({ amountInclVat, quantity }) => amountInclVat === 0 && quantity > 0)).toBe(true);
    expect(of('void').every(({ quantity }) => quantity < 0)).toBe(true);
    expect(of('discount').every(({ amountInclVat }) => (amountInclVat ?? 0) < 0)).toBe(true);
  });

  it('is busier on Saturdays than on Tuesdays', () => {
    expect(nightOf('2026-11-21').ticketCount).toBeGreaterThan(nightOf('2026-11-17').ticketCount);
  });
});

describe('the last night', () => {
  it.each([
    ['2026-11-25', '2026-11-24'],
    ['2026-11-24', '2026-11-22'],
    ['2026-11-23', '2026-11-22'],
    ['2027-01-01', '2026-12-31'],
  ])('before %s was %s, Mondays being closed', (today, night) => {
    expect(lastNightBefore(today)).toBe(night);
  });
});

describe('the sample menu', () => {
  it('has one code an article, and labels that a till can print', () => {
    expect(new Set(menu.articles.map(({ code }) => code)).size).toBe(menu.articles.length);
    expect(menu.articles.filter(({ label }) => label.length > 24)).toEqual([]);
  });

  it('sells servings that the library has', () => {
    const servings = new Set(
      library.flatMap(({ id, formats }) => formats.map(({ name }) => `${id}/${name}`)),
    );
    const sold = menu.articles.flatMap(({ drink, serving, then }) =>
      drink === undefined ? [] : [drink, then?.drink ?? drink].map((each) => `${each}/${serving ?? ''}`),
    );
    expect(sold.filter((each) => !servings.has(each))).toEqual([]);
    expect(library.length).toBeGreaterThan(110);
  });
});
