import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const header = 'Date;Code;Libellé;Qté;PU TTC;CA TTC';
const quantitiesOf = (...rows: string[]): number[] => {
  const result = read([header, ...rows].map((row) => `${row}\n`).join(''));
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.warnings).toEqual([]);
  return result.lines.map(({ quantity }) => quantity);
};

describe('« 1.000 » beside amounts with a comma', () => {
  it.each([
    ['one, where one costs what is paid', ['14/11/2025;1;A;1.000;9,50;9,50'], [1000]],
    ['a thousand, where a thousand cost what is paid', ['14/11/2025;1;A;1.000;9,50;9 500,00'], [1_000_000]],
    [
      'one, where all have three decimals',
      ['14/11/2025;1;A;1.000;;9,50', '14/11/2025;2;B;12.000;;54,00'],
      [1000, 12_000],
    ],
    ['one beside a quarter', ['14/11/2025;1;A;1.000;;9,50', '14/11/2025;2;B;0.250;;3,00'], [1000, 250]],
    ['one beside a half', ['14/11/2025;1;A;1.000;;9,50', '14/11/2025;2;B;1.5;;12,00'], [1000, 1500]],
    [
      'what its price says beside plain numbers: one',
      ['14/11/2025;1;A;3;;12,00', '14/11/2025;2;B;1.000;;4,50'],
      [3000, 1000],
    ],
    [
      'what its price says beside plain numbers: a thousand',
      ['14/11/2025;1;A;3;;12,00', '14/11/2025;2;B;1.250;;5 250,00'],
      [3000, 1_250_000],
    ],
    [
      'a thousand where others have a comma',
      ['14/11/2025;1;A;1.250;4,00;5 000,00', '14/11/2025;2;B;0,500;4,00;2,00'],
      [1_250_000, 500],
    ],
  ])('is %s', (_name, rows, expected) => {
    expect(quantitiesOf(...rows)).toEqual(expected);
  });

  it('is the same of « 1,000 » beside a point', () => {
    expect(quantitiesOf('14/11/2025;1;A;1,000;9.50;9.50', '14/11/2025;1;A;2,000;9.50;19.00')).toEqual([
      1000, 2000,
    ]);
  });

  it('is taken for thousands with a warning where nothing tells', () => {
    const rows = ['14/11/2025;1;A;1;;9,50', '14/11/2025;2;B;1.000;;0,00'];
    expect(read([header, ...rows].map((row) => `${row}\n`).join(''))).toMatchObject({
      ok: true,
      lines: [{ quantity: 1000 }, { quantity: 1_000_000 }],
      warnings: [expect.stringContaining('« 1.000 »')],
    });
  });

  it('holds the quantity of a total too', () => {
    const rows = ['1;A;1.000;9,50', '2;B;2.000;9,50', ';TOTAL GENERAL;3.000;19,00'];
    const text = ['Journée du 18/11/2025', 'Code;Libelle;Qte;CA TTC', ...rows]
      .map((row) => `${row}\n`)
      .join('');
    expect(read(text)).toMatchObject({ ok: true, checks: [{ expected: 3000 }, { expected: 1900 }] });
  });
});
