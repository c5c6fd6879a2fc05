import { describe, expect, it } from 'vitest';
import { briefly, dayReport, linesOf, lineJournal, read, refusal, sold } from './reading.ts';

const A = '1;A;2;10,00';
const B = '2;B;3;6,00';

const both = ['1|A|sale|2000|1000', '2|B|sale|3000|600'];

describe('rows that are no articles', () => {
  it.each([
    [
      'families and sub-totals',
      [
        'VINS',
        A,
        ';SOUS-TOTAL VINS;2;10,00',
        'BIERES',
        B,
        ';SOUS-TOTAL BIERES;3;6,00',
        ';TOTAL GENERAL;5;16,00',
      ],
    ],
    [
      'totals told in the first column',
      ['VINS', A, 'TOTAL VINS;;2;10,00', 'BIERES', B, 'TOTAL BIERES;;3;6,00', 'TOTAL GENERAL;;5;16,00'],
    ],
    ['a lone total for each family', ['VINS', A, ';TOTAL;2;10,00', 'BIERES', B, ';TOTAL;3;6,00']],
    [
      'a lone total for each family and one for all',
      ['VINS', A, ';TOTAL;2;10,00', 'BIERES', B, ';TOTAL;3;6,00', ';TOTAL;5;16,00'],
    ],
    [
      'groups of families',
      [
        'VINS',
        A,
        ';S/TOTAL VINS;2;10,00',
        'BIERES',
        B,
        ';S/TOTAL BIERES;3;6,00',
        ';TOTAL BOISSONS;5;16,00',
        ';TOTAL GENERAL;5;16,00',
      ],
    ],
    ['a total without a name', [A, B, ';;5;16,00']],
    ['a total in words', [A, B, 'Total général : 16,00 €']],
    [
      'carries from page to page',
      [A, ';A REPORTER;2;10,00', 'Page 1/2', ';REPORT;2;10,00', B, ';TOTAL GENERAL;5;16,00', 'Page 2/2'],
    ],
    [
      'titles and headers told again',
      [A, 'Page 1/2', 'Journée du 18/11/2025   Z n° 1847', 'Code;Libelle;Qte;CA TTC', B, 'Page 2/2'],
    ],
    ['averages and covers', [A, B, ';TOTAL GENERAL;5;16,00', 'Couverts;;12;', 'Ticket moyen;;;8,00']],
    ['averages before the total', [A, 'Ticket moyen;;;8,00', 'Nombre de clients;;12;', B, ';TOTAL;5;16,00']],
    [
      'payments after the total',
      [
        A,
        B,
        ';TOTAL GENERAL;5;16,00',
        'REGLEMENTS',
        'CB;CARTE;1;10,00',
        ';ESPECES;1;6,00',
        ';TOTAL REGLEMENTS;2;16,00',
      ],
    ],
    [
      'payments before the total',
      [A, B, 'REGLEMENTS', ';CB;1;10,00', ';ESPECES;1;6,00', ';TOTAL GENERAL;5;16,00'],
    ],
    ['rules and print dates', ['-----;-----;---;-----', A, B, '=====', 'Edité le 19/11/2025 à 02:15']],
    ['a family going on', ['VINS', A, 'VINS (suite)', B]],
  ])('%s', (_name, rows) => {
    expect(briefly(dayReport(...rows))).toEqual(both);
  });

  it('give their name to the articles below', () => {
    const text = dayReport('VINS', A, ';SOUS-TOTAL;2;10,00', 'Famille : BIERES', B, ';TOTAL;5;16,00');
    expect(linesOf(text).map((line) => line.family)).toEqual(['VINS', 'BIERES']);
  });

  it('hold nothing that is a sale after the grand total, and say so', () => {
    const result = read(dayReport(A, ';TOTAL GENERAL;2;10,00', B));
    expect(result.ok && [result.lines.length, result.warnings.length]).toEqual([1, 1]);
  });
});

describe('a printed total that the lines do not come to', () => {
  it.each([
    ['grand, in amount', [A, B, ';TOTAL GENERAL;5;15,00'], 'totals-disagree 6'],
    ['grand, in quantity', [A, B, ';TOTAL GENERAL;6;16,00'], 'totals-disagree 6'],
    ['sub-total', ['VINS', A, ';SOUS-TOTAL VINS;2;9,00'], 'totals-disagree 6'],
    ['family total', ['VINS', A, ';TOTAL VINS;2;9,00', ';TOTAL GENERAL;2;10,00'], 'totals-disagree 6'],
    ['carry', [A, ';A REPORTER;2;9,00', ';REPORT;2;9,00', B], 'totals-disagree 5'],
    ['lone total', [A, B, ';TOTAL;5;15,99'], 'totals-disagree 6'],
    ['total in words', [A, B, 'Total général : 15,99 €'], 'totals-disagree 6'],
  ])('sets the journal aside: %s', (_name, rows, expected) => {
    expect(refusal(dayReport(...rows))).toBe(expected);
  });

  it('says both figures and the gap', () => {
    const result = read(dayReport('1;A;2;1 010,00', ';TOTAL GENERAL;2;1 000,50'));
    expect(result.ok ? '' : result.problem.message).toBe(
      'Ligne 5 : le total annoncé est 1\u202f000,50, les lignes font 1\u202f010,00 (écart −9,50).',
    );
  });
});

it('holds what a total says against the lines, and tells both', () => {
  const result = read(dayReport(A, B, ';TOTAL GENERAL;5;16,00'));
  expect(result.ok && result.checks).toEqual([
    { name: 'TOTAL GENERAL, quantité', expected: 5000, actual: 5000 },
    { name: 'TOTAL GENERAL, TTC', expected: 1600, actual: 1600 },
  ]);
});

it('accepts a total that counts what a discount or a gift has printed', () => {
  const text = lineJournal(
    sold(),
    sold({ kind: 'O', amount: '9,50' }),
    sold({ kind: 'D', code: '', label: 'REMISE', amount: '-1,00' }),
    ';;;;;;;;TOTAL;3;;;18,00;;',
  );
  expect(linesOf(text)).toHaveLength(3);
});

it('holds the total of a ticket against its lines', () => {
  const total = (amount: string): string =>
    sold({ code: '', label: 'TOTAL TICKET', quantity: '', amount, kind: '' });
  expect(refusal(lineJournal(sold(), sold(), total('19,00'), sold({ ticket: '000513' })))).toBe('read 3');
  expect(refusal(lineJournal(sold(), sold(), total('18,00')))).toBe('totals-disagree 4');
});

const fixedWidth = [
  'Journée du 18/11/2025',
  'CODE  LIBELLE          QTE  CA TTC',
  '----- --------------- ---- -------',
  '1     A                  2   10,00',
  '2     B                  3    6,00',
].join('\n');

describe('a journal that was cut', () => {
  it.each([
    ['in the middle of its last line', lineJournal(sold(), sold()).slice(0, -30), 'truncated 3'],
    ['before its last field', lineJournal(sold(), sold()).slice(0, -3), 'truncated 3'],
    [
      'inside its last amount',
      'Date;Code;Libellé;Qté;CA TTC\n14/11/2025;1;A;1;12,00\n14/11/2025;1;A;1;12,0',
      'truncated 3',
    ],
    [
      'before the decimals of its last amount',
      'Date;Code;Libellé;Qté;CA TTC\n14/11/2025;1;A;1;12,00\n14/11/2025;1;A;1;12',
      'truncated 3',
    ],
    [
      'inside its last word',
      `Date;Code;Libellé;Qté;CA TTC;Type\n14/11/2025;1;A;1;12,00;VENTE\n14/11/2025;1;A;1;12,00;VEN`,
      'truncated 3',
    ],
    [
      'inside a quoted field',
      '"Date";"Code";"Libellé";"Qté";"CA TTC"\n"14/11/2025";"1";"A";"1";"2',
      'truncated 2',
    ],
    ['in its header', 'Date;Heure;NumZ;NumTicket;Cais', 'truncated 1'],
    ['before its last page', dayReport(A, 'Page 1/2', B), 'truncated 6'],
    ['before its grand total', dayReport('VINS', A, ';SOUS-TOTAL;2;10,00', 'BIERES', B), 'truncated 8'],
    ['after a carry', dayReport(A, ';A REPORTER;2;10,00'), 'truncated 5'],
    ['inside its grand total', dayReport(A, B, ';TOTAL GENERAL;5;16,00').slice(0, -8), 'truncated 6'],
    ['in a line of fixed width', fixedWidth.slice(0, -3), 'truncated 5'],
    ['in a ticket', 'H,g1,1,2025-11-14 12:00:00,1,M,2,1900\nD,g1,1,1,A,F,1,950,950,2000,S\n', 'truncated 2'],
    ['in a detail', 'H,g1,1,2025-11-14 12:00:00,1,M,1,950\nD,g1,1,1,A,F,1,950', 'truncated 2'],
  ])('is set aside as such: %s', (_name, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });
});

describe('a record that is not like its header', () => {
  const csv = 'Date;Code;Libellé;Qté;CA TTC\n';
  it.each([
    ['too few fields', `${csv}14/11/2025;1;A;1\n14/11/2025;1;A;1;2,00\n`, 'field-count 2'],
    ['too many fields', `${csv}14/11/2025;1;A;1;2,00;9\n`, 'field-count 2'],
    ['a separator in a label', `${csv}14/11/2025;1;A;B;1;2,00\n`, 'field-count 2'],
    ['a quote never closed', `${csv}14/11/2025;1;"A;1;2,00\n14/11/2025;2;B;1;2,00\n`, 'unclosed-quote 2'],
    ['a line too long', `${csv}14/11/2025;1;${'A'.repeat(66_000)};1;2,00\n`, 'line-too-long 2'],
    [
      'a ticket that does not add up',
      'H,g1,1,2025-11-14 12:00:00,1,M,1,900\nD,g1,1,1,A,F,1,950,950,2000,S\n',
      'totals-disagree 1',
    ],
    [
      'a ticket with too many details',
      'H,g1,1,2025-11-14 12:00:00,1,M,1,950\nD,g1,1,1,A,F,1,950,950,2000,S\nD,g1,2,1,A,F,1,0,0,2000,S\n',
      'totals-disagree 1',
    ],
  ])('sets the journal aside: %s', (_name, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });
});
