import { describe, expect, it } from 'vitest';
import { isAlcohol, openJournal } from '../../../src-main/domain/journal/index.ts';
import { sentenceOf } from '../../../src-main/domain/journal/notices.ts';
import { dayReport, lineJournal, read, sold } from './reading.ts';

const noticesIn = (text: string) => {
  const options = { fileName: 'journal.csv', timeZone: 'Europe/Paris', cutOff: '05:00' };
  const opened = openJournal(new TextEncoder().encode(text), options);
  if (!opened.ok) throw new Error(opened.problem.message);
  for (const batch of opened.journal.batches()) expect(batch.length).toBeGreaterThan(0);
  const summary = opened.journal.finish();
  if (!summary.ok) throw new Error(summary.problem.message);
  expect(summary.warnings).toEqual(summary.notices.map(sentenceOf));
  return summary.notices;
};

const evening = (...odd: string[]): string => {
  const lines = Array.from({ length: 30 }, (_, at) => sold({ time: `20:${String(at + 10)}` }));
  return lineJournal(...lines.slice(0, 15), ...odd, ...lines.slice(15));
};

it('has nothing to say of an ordinary night', () => {
  expect(noticesIn(evening())).toEqual([]);
});

describe('alcohol at the rate of a meal', () => {
  it('is told once a file, with the first line', () => {
    expect(
      noticesIn(evening(sold({ time: '20:24', rate: '10,00' }), sold({ time: '20:24', rate: '10,00' }))),
    ).toEqual([{ code: 'alcohol-vat', lines: 2, line: 17, label: 'VR CHABLIS', vatRate: 1000 }]);
    expect(read(lineJournal(sold({ rate: '5,50' })))).toMatchObject({
      warnings: [
        'TVA à 5,5\u202f% sur une ligne d’alcool, d’abord ligne 2, « VR CHABLIS » : l’alcool est à 20\u202f%.',
      ],
    });
  });

  it.each([
    ['VR SANCERRE BLC', 'VINS VERRE', true],
    ['½ BT SAUMUR CHAMPIGNY', '', true],
    ['DEMI PRESSION 25CL', '', true],
    ['GIN TONIC HENDRICKS', 'COCKTAILS', true],
    ['CUVEE MAISON', 'VINS BOUTEILLE', true],
    ['VIRGIN MOJITO', 'COCKTAILS', false],
    ['HEINEKEN 0.0', 'BIÈRES', false],
    ['BIERE SANS ALCOOL 33CL', 'BIERES', false],
    ['SAUMON AU CHABLIS', 'PLATS', false],
    ['COQ AU VIN', '', false],
    ['BABA AU RHUM', 'DESSERTS', false],
    ['FORMULE MIDI VIN', 'MENUS', false],
    ['SIROP A L EAU', 'SOFTS', false],
    ['GINGEMBRE PRESSE', 'SOFTS', false],
  ])('%s of %s: %s', (label, family, expected) => {
    expect(isAlcohol(label, family)).toBe(expected);
  });
});

describe('a clock that cannot be right', () => {
  it('runs backwards', () => {
    expect(noticesIn(evening(sold({ time: '18:02' })))).toEqual([
      { code: 'clock-backwards', lines: 1, line: 17, soldAt: '2025-11-14T18:02' },
    ]);
  });

  it('is right when it goes back an hour in autumn', () => {
    const night = (time: string): string => sold({ date: '26/10/2025', time });
    const times = [
      '01:50',
      '02:10',
      '02:50',
      '02:05',
      '02:30',
      '03:05',
      '03:10',
      '03:15',
      '03:20',
      '03:25',
      '03:30',
    ];
    expect(noticesIn(lineJournal(...times.map(night))).map(({ code }) => code)).not.toContain(
      'clock-backwards',
    );
  });

  it('is right in a file that is sorted by article', () => {
    const lines = Array.from({ length: 40 }, (_, at) => sold({ time: at % 2 === 0 ? '12:10' : '21:40' }));
    expect(noticesIn(lineJournal(...lines))).toEqual([]);
  });

  it('is far from the day that the register states', () => {
    const text =
      'Date comptable;Date;Heure;Code;Libellé;Qté;CA TTC\n14/11/2025;14/12/2025;11:30;1;A;1;2,00\n';
    expect(noticesIn(text)).toEqual([
      { code: 'clock-elsewhere', lines: 1, line: 2, soldAt: '2025-12-14T11:30', businessDay: '2025-11-14' },
    ]);
  });

  it('sells most of a night when nobody drinks', () => {
    const lines = Array.from({ length: 20 }, (_, at) => sold({ time: `06:${String(at + 10)}` }));
    expect(noticesIn(lineJournal(...lines))).toEqual([{ code: 'clock-hours', lines: 20, of: 20 }]);
  });

  it('bears the date of another day among those of the night', () => {
    expect(noticesIn(evening(sold({ date: '13/11/2025', time: '20:24' })))).toEqual([
      { code: 'stray-day', lines: 1, line: 17, businessDay: '2025-11-13' },
    ]);
  });
});

describe('closings that a file lacks', () => {
  const closing = (z: string, till = '1'): string =>
    sold().replace(';1843;', `;${z};`).replace(';1;MARIE', `;${till};MARIE`);

  it.each([
    ['none', ['1843', '1844'], []],
    ['one', ['1843', '1845'], [{ code: 'missing-z', from: 1844, to: 1844, till: '1' }]],
    ['several', ['1843', '1847'], [{ code: 'missing-z', from: 1844, to: 1846, till: '1' }]],
    ['none where the count begins again', ['1843', '1'], []],
    ['none where they are no numbers', ['A1', 'A3'], []],
  ])('%s', (_name, numbers, expected) => {
    expect(noticesIn(lineJournal(...numbers.map((z) => closing(z))))).toEqual(expected);
  });

  it('are not lacking where another till has them', () => {
    expect(noticesIn(lineJournal(closing('1843', '1'), closing('1844', '2'), closing('1845', '1')))).toEqual(
      [],
    );
  });
});

describe('figures that contradict one another', () => {
  it('quantity × price is not the amount', () => {
    expect(noticesIn(evening(sold({ time: '20:24', quantity: '2', price: '9,50', amount: '9,50' })))).toEqual(
      [{ code: 'product-differs', lines: 1, of: 31, line: 17 }],
    );
  });

  it.each([
    ['a discount', sold({ time: '20:24', quantity: '2', discount: '2,00', amount: '17,00' })],
    ['a gift', sold({ time: '20:24', kind: 'O' })],
    ['a void', sold({ time: '20:24', kind: 'A', quantity: '-2', amount: '-19,00' })],
    ['a component of a menu', sold({ time: '20:24', amount: '0,00' })],
    ['a price by weight', sold({ time: '20:24', quantity: '0,333', price: '29,90', amount: '9,96' })],
  ])('unless it is for %s', (_name, line) => {
    expect(noticesIn(evening(line))).toEqual([]);
  });

  it('the rate does not lead from one amount to the other', () => {
    const text =
      'Date;Code;Libellé;Qté;CA TTC;CA HT;Taux\n14/11/2025;1;A;1;12,00;10,00;20\n14/11/2025;2;B;1;12,00;10,91;20\n';
    expect(noticesIn(text)).toEqual([{ code: 'vat-amounts', lines: 1, line: 3 }]);
  });

  it('the rounding of many tickets is none', () => {
    const text = 'Date;Code;Libellé;Qté;CA TTC;CA HT;Taux\n14/11/2025;1;A;50;120,00;109,19;10\n';
    expect(noticesIn(text)).toEqual([]);
  });
});

it('says what follows the grand total', () => {
  expect(noticesIn(dayReport('1;A;2;10,00', ';TOTAL GENERAL;2;10,00', '2;B;1;5,00'))).toEqual([
    { code: 'after-total', lines: 1 },
  ]);
});
