import { describe, expect, it } from 'vitest';
import { lineJournal, linesOf, read, refusal, sold } from './reading.ts';

const report = (header: string, row: string, ...titles: string[]): string =>
  [...titles, header, row].map((line) => `${line}\n`).join('');
const undated = (...titles: string[]): string =>
  report('Code;Libelle;Qte;CA TTC', '2041;VR CHABLIS;1;9,50', ...titles);

const first = (
  text: string,
  fileName = 'journal.csv',
): { day: string | undefined; at: string | undefined } => {
  const [line] = linesOf(text, { fileName });
  return { day: line?.businessDay, at: line?.soldAt };
};

describe('the business day of a line', () => {
  it.each([
    ['14/11/2025', '21:47', '2025-11-14', '2025-11-14T21:47'],
    ['14/11/25', '21h47', '2025-11-14', '2025-11-14T21:47'],
    ['14.11.2025', '21:47:03', '2025-11-14', '2025-11-14T21:47'],
    ['2025-11-14', '2147', '2025-11-14', '2025-11-14T21:47'],
    ['20251114', '905', '2025-11-14', '2025-11-14T09:05'],
    ['14/11/2025 00:00:00', '21:47', '2025-11-14', '2025-11-14T21:47'],
    ['15/11/2025', '01:30', '2025-11-14', '2025-11-15T01:30'],
    ['15/11/2025', '04:59', '2025-11-14', '2025-11-15T04:59'],
    ['15/11/2025', '05:00', '2025-11-15', '2025-11-15T05:00'],
    ['01/01/2026', '00:10', '2025-12-31', '2026-01-01T00:10'],
    ['01/03/2024', '02:00', '2024-02-29', '2024-03-01T02:00'],
    ['15/11/2025', '', '2025-11-15', undefined],
    ['26/10/2025', '02:30', '2025-10-25', '2025-10-26T02:30'],
    ['30/03/2025', '02:30', '2025-03-29', '2025-03-30T02:30'],
  ])('of %s %s is %s %s', (date, time, day, at) => {
    expect(first(lineJournal(sold({ date, time })))).toEqual({ day, at });
  });

  it.each([
    ['2025-11-14T21:47:03+01:00', '2025-11-14', '2025-11-14T21:47'],
    ['2025-11-14T20:47:03Z', '2025-11-14', '2025-11-14T21:47'],
    ['2025-11-15T00:47:03.250Z', '2025-11-14', '2025-11-15T01:47'],
    ['2025-11-14 21:47:03+01:00', '2025-11-14', '2025-11-14T21:47'],
    ['2025-10-26T02:30:00+01:00', '2025-10-25', '2025-10-26T02:30'],
    ['2025-10-26T00:30:00Z', '2025-10-25', '2025-10-26T02:30'],
    ['2025-03-30T03:59:00Z', '2025-03-30', '2025-03-30T05:59'],
    ['2025-11-14T21:47', '2025-11-14', '2025-11-14T21:47'],
    ['2025-11-14 21:47:03', '2025-11-14', '2025-11-14T21:47'],
    ['14/11/2025 21:47', '2025-11-14', '2025-11-14T21:47'],
    ['14/11/2025 à 21h47', '2025-11-14', '2025-11-14T21:47'],
    ['20251114214703', '2025-11-14', '2025-11-14T21:47'],
  ])('of the moment %s is %s %s', (moment, day, at) => {
    expect(
      first(report('Date et heure;Code;Libellé;Qté;CA TTC', `${moment};2041;VR CHABLIS;1;9,50`)),
    ).toEqual({ day, at });
  });

  it('is the one that the register states, whatever the clock says', () => {
    const text = report(
      'Date comptable;Date;Heure;Code;Libellé;Qté;CA TTC',
      '14/11/2025;15/11/2025;11:30;1;A;1;2,00',
    );
    expect(first(text)).toEqual({ day: '2025-11-14', at: '2025-11-15T11:30' });
  });

  it.each([
    ['Journée du 18/11/2025   Z n° 1847', '2025-11-18'],
    ['JOURNEE DU : 18.11.25', '2025-11-18'],
    ['Journée du mardi 18 novembre 2025', '2025-11-18'],
    ['Journée;18/11/2025;;', '2025-11-18'],
    ['Journal des ventes du 2025-11-18', '2025-11-18'],
    ['Rapport du 18/11/2025 11:30 au 19/11/2025 02:10', '2025-11-18'],
    ['Période : 18/11/2025 11h30 - 19/11/2025 02h10', '2025-11-18'],
    ['Du 18/11/2025 au 18/11/2025', '2025-11-18'],
    ['Journée du 18/11/2025 - Edité le 19/11/2025 à 08:12', '2025-11-18'],
  ])('is told by the title « %s »', (title, day) => {
    expect(first(undated('LE COMPTOIR DES HALLES', title)).day).toBe(day);
  });

  it.each([
    ['ventes_20251121.csv', '2025-11-21'],
    ['rapport 2025-11-21.csv', '2025-11-21'],
    ['rapport_produits_21-11-2025.csv', '2025-11-21'],
    ['ventes 21-11-25.txt', '2025-11-21'],
    ['/sales/2025-11-20/ventes_20251121.csv', '2025-11-21'],
    ['Z1843_20251121_0215.csv', '2025-11-21'],
  ])('is told by the file name %s', (fileName, day) => {
    expect(first(undated(), fileName).day).toBe(day);
  });

  it('is never told by a print date', () => {
    expect(refusal(undated('Edité le 19/11/2025 à 02:15'))).toBe('no-date');
    expect(first(undated('Imprimé le : 20/11/2025'), 'ventes_20251118.csv').day).toBe('2025-11-18');
  });

  it('is the title before the file name', () => {
    expect(first(undated('Journée du 18/11/2025'), 'ventes_20251119.csv').day).toBe('2025-11-18');
  });

  it('follows the cut-off of the venue', () => {
    const [line] = linesOf(lineJournal(sold({ date: '15/11/2025', time: '05:30' })), { cutOff: '06:00' });
    expect(line?.businessDay).toBe('2025-11-14');
  });
});

describe('a journal without a day of its own', () => {
  it.each([
    ['nothing tells the day', undated(), 'ventes.csv', 'no-date'],
    ['two days in the file name', undated(), 'ventes_20251120_20251121.csv', 'no-date'],
    ['a period of several days', undated('Du 01/11/2025 au 30/11/2025'), 'x.csv', 'period-not-a-day 1'],
    [
      'a period of two days',
      undated('A', 'Du 18/11/2025 11:00 au 20/11/2025 02:00'),
      'x.csv',
      'period-not-a-day 2',
    ],
    ['a period over two lines', undated('Du 01/11/2025', 'au 30/11/2025'), 'x.csv', 'period-not-a-day 1'],
  ])('is set aside: %s', (_name, text, fileName, expected) => {
    expect(refusal(text, { fileName })).toBe(expected);
  });

  it('may cover a month when its lines bear their dates', () => {
    const text = report(
      'Date;Code;Libellé;Qté;CA TTC',
      '03/11/2025;1;A;1;2,00',
      'Du 01/11/2025 au 30/11/2025',
    );
    expect(first(text).day).toBe('2025-11-03');
  });
});

describe('a date that cannot be', () => {
  it.each([
    ['31/02/2025', 'bad-date 3'],
    ['14/13/2025', 'bad-date 3'],
    ['hier', 'bad-date 3'],
    ['2025-11-31', 'bad-date 3'],
    ['01/01/2000', 'implausible-date 3'],
    ['14/11/2014', 'implausible-date 3'],
    ['14/11/2100', 'implausible-date 3'],
  ])('%s sets the journal aside', (date, expected) => {
    expect(refusal(lineJournal(sold(), sold({ date })))).toBe(expected);
  });

  it('a time that cannot be sets the journal aside', () => {
    expect(refusal(lineJournal(sold({ time: '25:61' })))).toBe('bad-date 2');
  });
});

it('tells the Z of the title for every line', () => {
  const result = read(undated('Journée du 18/11/2025', 'Z de caisse n° 1847'));
  expect(result.ok && [result.zNumbers, result.lines[0]?.z]).toEqual([['1847'], '1847']);
});
