import { describe, expect, it } from 'vitest';
import { linesOf, read, refusal } from './reading.ts';

const table = (header: string, ...rows: string[]): string =>
  [header, ...rows].map((row) => `${row}\n`).join('');
const line = (header: string, ...rows: string[]) =>
  linesOf(table(header, ...rows), { fileName: 'v_20251121.csv' })[0];

describe('a column is known by its name', () => {
  it.each([
    [
      'Code;Libelle;Qte;CA',
      '2041;VR CHABLIS;2;19,00',
      { code: '2041', label: 'VR CHABLIS', quantity: 2000, amountInclVat: 1900 },
    ],
    [
      'CODE ARTICLE;LIBELLÉ ARTICLE;QTÉ VENDUE;CA TTC (€)',
      '2041;A;2;19,00',
      { code: '2041', label: 'A', quantity: 2000, amountInclVat: 1900 },
    ],
    ['P.L.U.|Désignation|Qté.|Montant T.T.C.', '2041|A|2|19,00', { code: '2041', amountInclVat: 1900 }],
    [
      'Réf;Produit;Nb;Total TTC;Total HT;% TVA',
      '1;A;2;19,00;15,83;20',
      { code: '1', amountInclVat: 1900, amountExclVat: 1583, vatRate: 2000 },
    ],
    ['Item\tQty\tAmount incl VAT\tSKU', 'A\t2\t19.00\tX1', { code: 'X1', label: 'A', amountInclVat: 1900 }],
    [
      'Catégorie;Produit;Quantité;CA HT;Coût;Marge;Taux de marge',
      'VINS;A;2;15,83;4,00;11,83;74 %',
      { family: 'VINS', amountExclVat: 1583 },
    ],
    [
      'Rayon;Article;Qté;Net TTC;Brut TTC',
      'VINS;A;2;19,00;25,00',
      { family: 'VINS', label: 'A', amountInclVat: 1900 },
    ],
    [
      'N° Z;N° ticket;N° caisse;Code;Libellé;Qté;CA TTC',
      '1843;000512;1;1;A;1;2,00',
      { z: '1843', ticket: '000512', till: '1' },
    ],
    ['Code;Libellé;Prix de vente;Qté;Total', '1;A;2,00;3;6,00', { quantity: 3000, amountInclVat: 600 }],
    ['Code;Libellé;Prix total;Qté', '1;A;6,00;3', { amountInclVat: 600 }],
    ['Article;Désignation;Qté;CA TTC', '2041;VR CHABLIS;1;9,50', { code: '2041', label: 'VR CHABLIS' }],
    ['Code;Libellé;Qté;Qté retour;Net TTC', '1;A;5;2;6,00', { quantity: 3000, amountInclVat: 600 }],
    [
      'Code;Libellé;Qté;Qté stock;CA TTC;CA cumul TTC',
      '1;A;5;99;6,00;999,00',
      { quantity: 5000, amountInclVat: 600 },
    ],
  ])('%s', (header, row, expected) => {
    expect(line(header, row)).toMatchObject(expected);
  });

  it('leaves the amount incl. VAT absent where only one excl. VAT is given', () => {
    expect(line('Code;Libellé;Qté;CA HT', '1;A;1;8,33')).not.toHaveProperty('amountInclVat');
  });
});

describe('« TVA » is a rate or an amount', () => {
  it.each([
    ['20,00', '10,00', 2000],
    ['20', '5,5', 2000],
    ['3,17', '1,73', undefined],
  ])('%s and %s', (first, second, rate) => {
    const found = line('Code;Libellé;Qté;CA TTC;TVA', `1;A;1;19,00;${first}`, `2;B;1;19,00;${second}`);
    expect(found?.vatRate).toBe(rate);
  });
});

describe('« Montant » alone', () => {
  it('includes VAT when nothing else is given', () => {
    expect(line('Code;Libellé;Qté;Montant', '1;A;2;19,00')?.amountInclVat).toBe(1900);
  });
  it('includes VAT when quantity × price gives it', () => {
    const found = line('Code;Libellé;Qté;PU TTC;Montant HT;Montant', '1;A;2;9,50;15,83;19,00');
    expect(found).toMatchObject({ amountInclVat: 1900, amountExclVat: 1583 });
  });
  it('includes VAT when the rate gives it from the amount excl. VAT', () => {
    expect(line('Code;Libellé;Qté;Montant HT;Taux;Montant', '1;A;2;15,83;20;19,00')?.amountInclVat).toBe(
      1900,
    );
  });
  it('is not taken where another amount stands and nothing tells', () => {
    expect(line('Code;Libellé;Qté;Montant HT;Montant', '1;A;2;15,83;15,83')).not.toHaveProperty(
      'amountInclVat',
    );
  });
  it('excludes VAT when quantity × price excl. VAT gives it', () => {
    const found = line('Code;Libellé;Qté;PU HT;Montant', '1;A;2;7,50;15,00');
    expect([found?.amountInclVat, found?.amountExclVat]).toEqual([undefined, 1500]);
  });
});

describe('two columns of one name', () => {
  const twice = 'Code;Libellé;Qté;PU TTC;Montant;Montant';
  it('are told apart by quantity × price', () => {
    expect(line(twice, '1;A;2;9,50;15,83;19,00')?.amountInclVat).toBe(1900);
  });
  it.each([
    ['Code;Libellé;Qté;Montant;Montant', '1;A;2;15,83;19,00'],
    ['Code;Libellé;Qté;CA TTC;CA TTC', '1;A;2;15,83;19,00'],
    ['Code;Libellé;Qté;Qté;CA TTC', '1;A;2;3;19,00'],
    ['Code;Libellé;Libellé;Qté;CA TTC', '1;A;B;2;19,00'],
  ])('set the journal aside where nothing tells them apart: %s', (header, row) => {
    expect(refusal(table(header, row), { fileName: 'v_20251121.csv' })).toBe('ambiguous-columns 1');
  });
  it('are one when they hold the same', () => {
    expect(line('Code;Libellé;Qté;CA TTC;CA TTC', '1;A;2;19,00;19,00')?.amountInclVat).toBe(1900);
  });
});

describe('columns that are not recognised set the journal aside', () => {
  it.each([
    ['no name means anything', 'K1;K2;K3;K4', '20251126;A;1;2,00'],
    ['there is no quantity', 'Code;Libellé;CA TTC', '1;A;2,00'],
    ['there is no amount', 'Code;Libellé;Qté', '1;A;2'],
    ['there is no label', 'Code;Qté;CA TTC', '1;2;3,00'],
    ['there is no header line', '20251126;1205;4003;PERRIER;4;18,80', '20251126;1205;5301;FORMULE;1;19,90'],
    ['it is prose', 'Aucune vente ce jour.', 'Bonne soirée.'],
  ])('%s', (_name, header, row) => {
    expect(refusal(table(header, row), { fileName: 'v_20251121.csv' })).toBe('unknown-columns 1');
  });
});

describe('records', () => {
  const csv = 'Date;Code;Libellé;Qté;CA TTC';
  it.each([
    ['a separator after every last field', `${csv};\n14/11/2025;1;A;1;2,00;\n`],
    ['fields filled up with blanks', `${csv}\n 14/11/2025 ; 1 ; A  ;  1 ;  2,00 \n`],
    ['blank lines', `\n${csv}\n\n14/11/2025;1;A;1;2,00\n\n\n`],
    ['ends of line of old Macs', `${csv}\r14/11/2025;1;A;1;2,00\r`],
    ['no line end at the end', `${csv}\n14/11/2025;1;A;1;2,00`],
    ['a tab', `${csv}\n14/11/2025;1;A;1;2,00\n`.replaceAll(';', '\t')],
    ['a bar', `${csv}\n14/11/2025;1;A;1;2,00\n`.replaceAll(';', '|')],
    ['a comma', `${csv}\n14/11/2025;1;A;1;"2,00"\n`.replaceAll(';', ',')],
    ['quotes around everything', `${csv}\n14/11/2025;1;A;1;2,00\n`.replace(/[^;\n]+/g, '"$&"')],
    ['a line that tells the separator', `sep=;\n${csv}\n14/11/2025;1;A;1;2,00\n`],
  ])('may have %s', (_name, text) => {
    expect(linesOf(text)).toMatchObject([
      { businessDay: '2025-11-14', code: '1', label: 'A', quantity: 1000, amountInclVat: 200 },
    ]);
  });

  it('keep separators, quotes and line breaks inside quotes, and count physical lines', () => {
    const text = `${csv}\r\n14/11/2025;1;"A ; ""B""\r\nC";1;2,00\r\n14/11/2025;2;D;1;2,00\r\n`;
    expect(linesOf(text).map(({ line: at, label }) => [at, label])).toEqual([
      [2, 'A ; "B"\r\nC'],
      [4, 'D'],
    ]);
  });

  it('never end at a form feed', () => {
    expect(
      linesOf(`${csv}\n14/11/2025;1;A;1;2,00\n\f14/11/2025;2;B;1;2,00\n`).map((each) => each.line),
    ).toEqual([2, 3]);
  });
});

it.each([
  ['nothing', ''],
  ['a mark', '\uFEFF'],
  ['blanks', ' \r\n\r\n'],
  ['a header', 'Date;Code;Libellé;Qté;CA TTC\r\n'],
  ['a header without line end', 'Date;Code;Libellé;Qté;CA TTC'],
  ['a report of nothing', 'Journée du 18/11/2025\nCode;Libellé;Qté;CA TTC\n;TOTAL GENERAL;0;0,00\n'],
])('reads a closed day: %s', (_name, text) => {
  expect(read(text)).toMatchObject({ ok: true, lines: [] });
});

describe('a separator too many among the headings', () => {
  const broken = 'Code;Libellé;Qté; vendue;CA TTC;Taux;Type;';

  it('sets the file aside where nothing stands under the last name', () => {
    expect(refusal(table(broken, '1;A;1;10,00;20,00;V;'), { fileName: 'v_20251121.csv' })).toBe(
      'field-count 1',
    );
  });

  it('is wondered at where the lines alone are closed by a separator', () => {
    expect(
      read(table(broken.slice(0, -1), '1;A;1;10,00;20,00;V;'), { fileName: 'v_20251121.csv' }),
    ).toMatchObject({
      ok: true,
      warnings: [expect.stringMatching(/^À partir de la ligne 2/)],
    });
  });

  it.each([
    ['a header alone that ends with a separator', 'Code;Libellé;Qté;CA TTC;Type;', '1;A;1;10,00;V'],
    ['a last column that is empty in every line', 'Code;Libellé;Qté;CA TTC;Type;', '1;A;1;10,00;;'],
    ['letters for rates', 'Code;Libellé;Qté;CA TTC;Taux', '1;A;1;9,50;B'],
  ])('%s is no reason', (_name, header, row) => {
    expect(read(table(header, row), { fileName: 'v_20251121.csv' })).toMatchObject({
      ok: true,
      warnings: [],
      lines: [{ quantity: 1000 }],
    });
  });
});
