import { describe, expect, it } from 'vitest';
import { briefly, linesOf, read } from './reading.ts';

const file = (...rows: string[]): string => rows.map((row) => `${row}\r\n`).join('');

describe('a journal as another till writes it', () => {
  it.each([
    [
      'brut and net, and names after PLU',
      file(
        'Date comptable;N° Z;Code PLU;Libellé PLU;Qté vendue;CA brut TTC;Remises;CA net TTC',
        '14/11/2025;12;1;CAFE;10;22,00;-2,00;20,00',
      ),
      ['1|CAFE|sale|10000|2000'],
    ],
    [
      'English names with underscores',
      file(
        '"id","created_at","register","sku","name","qty","unit_price","total","tax_rate","type"',
        '"1","2025-11-14T18:01:00Z","A","S1","Espresso","1","2.20","2.20","10","sale"',
      ),
      ['S1|Espresso|sale|1000|220'],
    ],
    [
      'how the meal was taken',
      file(
        'Date;Code;Libellé;Qté;Total TTC;Type de vente',
        '14/11/2025;10;CAFE;1;2,20;Sur place',
        '14/11/2025;11;THE;1;4,00;A emporter',
      ),
      ['10|CAFE|sale|1000|220', '11|THE|sale|1000|400'],
    ],
    [
      'a total without a code, under a name of its own',
      file(
        'Jour;Code;Libelle;Qte;CA TTC',
        '14/11/2025;1;CAFE;2;4,40',
        '14/11/2025;2;THE;1;4,00',
        '14/11/2025;;MONTANT GLOBAL;3;8,40',
      ),
      ['1|CAFE|sale|2000|440', '2|THE|sale|1000|400'],
    ],
    [
      'VAT and payments below the total',
      file(
        'JOURNAL DES VENTES DU 14/11/2025',
        'CODE;DESIGNATION;QTE;MONTANT TTC',
        '0101;CAFE;12;26,40',
        'TOTAL VENTES;;12;26,40',
        'TVA 10%;;;2,40',
        'REGLEMENTS',
        'CB;;5;26,40',
      ),
      ['0101|CAFE|sale|12000|2640'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(briefly(text)).toEqual(expected);
  });
});

it('says which row it took for a total by its figures alone', () => {
  const text = file(
    'Jour;Code;Libelle;Qte;CA TTC',
    '14/11/2025;1;A;2;4,40',
    '14/11/2025;2;B;1;4,00',
    '14/11/2025;;GLOBAL;3;8,40',
  );
  expect(read(text)).toMatchObject({ ok: true, warnings: [expect.stringContaining('« GLOBAL »')] });
});

describe('dates exported as moments', () => {
  const night = (...moments: string[]) =>
    linesOf(
      file('Date;Ticket;Article;Qté;Total TTC', ...moments.map((moment) => `${moment};1;CAFE;1;2,20`)),
    ).map(({ businessDay, soldAt }) => [businessDay, soldAt]);
  it('tell a day and no time when all say midnight', () => {
    expect(night('14/11/2025 00:00:00', '14/11/2025 00:00:00')).toEqual([
      ['2025-11-14', undefined],
      ['2025-11-14', undefined],
    ]);
  });
  it('are moments when one does not', () => {
    expect(night('15/11/2025 00:00:00', '14/11/2025 23:50:00')).toEqual([
      ['2025-11-14', '2025-11-15T00:00'],
      ['2025-11-14', '2025-11-14T23:50'],
    ]);
  });
});
