import { describe, expect, it } from 'vitest';
import { briefly, lineJournal, linesOf, read, refusal, sold } from './reading.ts';

describe('a line of the journal', () => {
  it.each([
    ['a sale', sold(), '2041|VR CHABLIS|sale|1000|950'],
    [
      'a void printed with its signs',
      sold({ kind: 'A', quantity: '-1', amount: '-9,50' }),
      '2041|VR CHABLIS|void|-1000|-950',
    ],
    ['a void printed without signs', sold({ kind: 'ANNULATION' }), '2041|VR CHABLIS|void|-1000|-950'],
    [
      'a void with only its amount negative',
      sold({ kind: 'A', amount: '-9,50' }),
      '2041|VR CHABLIS|void|-1000|-950',
    ],
    ['a refund printed without signs', sold({ kind: 'R' }), '2041|VR CHABLIS|refund|-1000|-950'],
    ['a refund by its French word', sold({ kind: 'Remboursement' }), '2041|VR CHABLIS|refund|-1000|-950'],
    [
      'a gift with its list price printed',
      sold({ kind: 'O', amount: '9,50' }),
      '2041|VR CHABLIS|gift|1000|0',
    ],
    ['a gift flagged in full', sold({ kind: 'Offert', amount: '0,00' }), '2041|VR CHABLIS|gift|1000|0'],
    ['a line discounted by all of its price', sold({ discount: '9,50' }), '2041|VR CHABLIS|gift|1000|0'],
    ['a line discounted by 100 %', sold({ discount: '100 %' }), '2041|VR CHABLIS|gift|1000|0'],
    [
      'a line discounted by half',
      sold({ price: '19,00', discount: '9,50' }),
      '2041|VR CHABLIS|sale|1000|950',
    ],
    ['a menu component at nothing', sold({ price: '0,00', amount: '0,00' }), '2041|VR CHABLIS|sale|1000|0'],
    [
      'a flagged discount',
      sold({ kind: 'D', code: '', label: 'REMISE 10%', amount: '-2,73' }),
      '|REMISE 10%|discount|0|-273',
    ],
    [
      'a discount with a code, flagged',
      sold({ kind: 'REM', code: '9001', amount: '-2,73' }),
      '9001|VR CHABLIS|discount|0|-273',
    ],
    [
      'a discount known by its label',
      sold({ code: '', label: 'REMISE FIDELITE', amount: '-2,73' }),
      '|REMISE FIDELITE|discount|0|-273',
    ],
    [
      'a negative line without code',
      sold({ code: '', label: 'BON ANNIVERSAIRE', amount: '-5,00' }),
      '|BON ANNIVERSAIRE|discount|0|-500',
    ],
    [
      'a void known by its label',
      sold({ code: '', label: 'ANNUL VR CHABLIS', quantity: '-1', amount: '-9,50' }),
      '|ANNUL VR CHABLIS|void|-1000|-950',
    ],
    ['a negative amount on a coded article', sold({ amount: '-1,00' }), '2041|VR CHABLIS|sale|1000|-100'],
    [
      'a deposit given back',
      sold({ code: '', label: 'RETOUR CONSIGNE', quantity: '-2', amount: '-4,00' }),
      '|RETOUR CONSIGNE|sale|-2000|-400',
    ],
    ['a rounding', sold({ code: '', label: 'ARRONDI', amount: '-0,02' }), '|ARRONDI|sale|1000|-2'],
    [
      'a modifier without code',
      sold({ code: '', label: 'SANS GLACE', amount: '0,00' }),
      '|SANS GLACE|sale|1000|0',
    ],
    [
      'an article named like a total',
      sold({ label: 'TOTAL DETOX 25CL' }),
      '2041|TOTAL DETOX 25CL|sale|1000|950',
    ],
    [
      'a sale named like a total, without code',
      sold({ code: '', label: 'TOTAL DETOX 25CL' }),
      '|TOTAL DETOX 25CL|sale|1000|950',
    ],
    [
      'a sale named like a payment, without code',
      sold({ code: '', label: 'CARTE BANCAIRE' }),
      '|CARTE BANCAIRE|sale|1000|950',
    ],
    ['a code with zeros before it', sold({ code: '0042' }), '0042|VR CHABLIS|sale|1000|950'],
    ['a code like a number with an exponent', sold({ code: '1E5' }), '1E5|VR CHABLIS|sale|1000|950'],
    ['a label that opens like a formula', sold({ label: '=1+1' }), '2041|=1+1|sale|1000|950'],
    ['a label with signs', sold({ label: '+ TONIC @ -5' }), '2041|+ TONIC @ -5|sale|1000|950'],
    [
      'a label with a quote inside',
      sold({ label: 'PIZZA 12" MAISON' }),
      '2041|PIZZA 12" MAISON|sale|1000|950',
    ],
    [
      'a label that begins with a quoted word',
      sold({ label: '"PETIT" CHABLIS' }),
      '2041|"PETIT" CHABLIS|sale|1000|950',
    ],
    ['a label with two blanks inside', sold({ label: '  VR  CHABLIS ' }), '2041|VR  CHABLIS|sale|1000|950'],
    ['an empty quantity', sold({ quantity: '' }), '2041|VR CHABLIS|sale|0|950'],
    ['an empty amount', sold({ amount: '' }), '2041|VR CHABLIS|sale|1000|none'],
  ])('%s', (_name, line, expected) => {
    expect(briefly(lineJournal(line))).toEqual([expected]);
  });

  it.each([
    ['a payment', sold({ kind: 'P', code: '', label: 'ESPECES' })],
    ['a payment in full', sold({ kind: 'REGLEMENT', code: '', label: 'CB' })],
    ['a line rung in training', sold({ kind: 'ECOLE' })],
    ['a training line', sold({ kind: 'Formation' })],
    ['a blank line', ''],
    ['separators alone', ';;;;;;;;;;;;;;'],
    ['the header again', lineJournal().trim()],
  ])('is not a sale when it is %s', (_name, line) => {
    expect(briefly(lineJournal(sold({ label: 'FIRST' }), line, sold({ label: 'LAST' })))).toEqual([
      '2041|FIRST|sale|1000|950',
      '2041|LAST|sale|1000|950',
    ]);
  });
});

it('counts a line of an unknown kind, and warns once', () => {
  const result = read(lineJournal(sold({ kind: 'X' }), sold({ kind: 'X' }), sold()));
  expect(result.ok && result.lines.map((line) => line.kind)).toEqual(['other', 'other', 'sale']);
  expect(result.ok && result.warnings).toHaveLength(1);
});

it('keeps both of two identical lines of a ticket', () => {
  expect(linesOf(lineJournal(sold(), sold()))).toHaveLength(2);
});

it('takes training out by a second column that says so', () => {
  const text =
    'Date;Code;Libellé;Qté;CA TTC;Type;Mode\n14/11/2025;1;A;1;2,00;V;SUR PLACE\n14/11/2025;1;A;1;2,00;V;ECOLE\n';
  expect(briefly(text)).toEqual(['1|A|sale|1000|200']);
});

describe('a yes or no column', () => {
  const report = (...rows: string[]): string =>
    ['Transaction,Date,Caisse,SKU,Article,Quantité,Montant,Annulé', ...rows]
      .map((row) => `${row}\n`)
      .join('');

  it.each([
    ['Oui', 'void|-1000|-950'],
    ['oui', 'void|-1000|-950'],
    ['O', 'void|-1000|-950'],
    ['1', 'void|-1000|-950'],
    ['true', 'void|-1000|-950'],
    ['Non', 'sale|-1000|-950'],
    ['0', 'sale|-1000|-950'],
    ['', 'sale|-1000|-950'],
  ])('says %s', (value, expected) => {
    expect(briefly(report(`T1,2025-11-14 21:47:03,1,2041,VR CHABLIS,-1,-9.50,${value}`))).toEqual([
      `2041|VR CHABLIS|${expected}`,
    ]);
  });
});

describe('receipts cancelled by a mirror', () => {
  const receipts = (...rows: string[]): string =>
    ['Receipt number,Date,Status,Item,SKU,Quantity,Total incl. tax', ...rows]
      .map((row) => `${row}\n`)
      .join('');

  it.each([
    ['Canceled', 'Cancel', '-1', '-9.50'],
    ['Annulé', 'Annulation', '-1', '-9.50'],
    ['Canceled', 'Cancel', '1', '9.50'],
  ])('net to zero: %s and %s, %s', (original, mirror, quantity, amount) => {
    const text = receipts(
      '1,2025-11-14T21:47:03+01:00,Completed,VR CHABLIS,2041,1,9.50',
      `2,2025-11-14T21:50:00+01:00,${original},VR CHABLIS,2041,1,9.50`,
      `3,2025-11-14T21:51:00+01:00,${mirror},VR CHABLIS,2041,${quantity},${amount}`,
    );
    expect(briefly(text)).toEqual([
      '2041|VR CHABLIS|sale|1000|950',
      '2041|VR CHABLIS|void|1000|950',
      '2041|VR CHABLIS|void|-1000|-950',
    ]);
  });
});

describe('records without a header line', () => {
  it('bear their dates on the header of the ticket', () => {
    const of = (date: string): string =>
      `H,${date},1,${date} 12:00:00,1,M,1,950\nD,${date},1,1,A,F,1,950,950,2000,S\n`;
    expect(refusal(of('2025-11-14') + of('2025-02-30'))).toBe('bad-date 3');
  });

  it('may be interleaved, and are held against their own header', () => {
    const head = (guid: string, count: number, total: number): string =>
      `H,${guid},${guid},2025-11-14 12:00:00,1,M,${count},${total}\n`;
    const detail = (guid: string, amount: number): string =>
      `D,${guid},1,1,A,F,1,${amount},${amount},2000,S\n`;
    const whole =
      head('a', 2, 300) + head('b', 1, 500) + detail('a', 100) + detail('b', 500) + detail('a', 200);
    expect(refusal(whole)).toBe('read 3');
    expect(refusal(head('a', 2, 300) + head('b', 1, 500) + detail('a', 100) + detail('b', 500))).toBe(
      'totals-disagree 1',
    );
    expect(refusal(whole + detail('a', 1))).toBe('totals-disagree 2');
  });

  it('take V for a void beside S for a sale', () => {
    const kinds = ['S', 'V', 'R', 'G', 'D'];
    const details = kinds.map(
      (kind, rank) =>
        `D,g1,${rank},2041,VR CHABLIS,VINS,${kind === 'D' ? 0 : 1},950,${kind === 'D' ? -50 : 950},2000,${kind}`,
    );
    const text = ['H,g1,000512,2025-11-15 01:47:03,1,MARIE,5,-1000', ...details]
      .map((row) => `${row}\n`)
      .join('');
    expect(briefly(text)).toEqual([
      '2041|VR CHABLIS|sale|1000|950',
      '2041|VR CHABLIS|void|-1000|-950',
      '2041|VR CHABLIS|refund|-1000|-950',
      '2041|VR CHABLIS|gift|1000|0',
      '2041|VR CHABLIS|discount|0|-50',
    ]);
    expect(linesOf(text)[0]).toMatchObject({
      businessDay: '2025-11-14',
      ticket: '000512',
      till: '1',
      vatRate: 2000,
    });
  });
});
