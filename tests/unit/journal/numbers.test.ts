import { describe, expect, it } from 'vitest';
import { scaled } from '../../../src-main/domain/journal/numbers.ts';
import { linesOf, lineJournal, refusal, sold } from './reading.ts';

describe('a printed number', () => {
  it.each([
    ['9,50', ',', 950],
    ['9.50', '.', 950],
    ['9', ',', 900],
    ['9,5', ',', 950],
    [',50', ',', 50],
    ['1 234,50', ',', 123450],
    ['1\u00a0234,50', ',', 123450],
    ['1\u202f234,50', ',', 123450],
    ["1'234.50", '.', 123450],
    ['1’234,50', ',', 123450],
    ['1.234,50', ',', 123450],
    ['1,234.50', '.', 123450],
    ['1.234.567,89', ',', 123456789],
    ['9,50 €', ',', 950],
    ['€ 9,50', ',', 950],
    ['9,50 EUR', ',', 950],
    ['-9,50', ',', -950],
    ['9,50-', ',', -950],
    ['(9,50)', ',', -950],
    ['\u22129,50', ',', -950],
    ['- 9,50', ',', -950],
    ['+9,50', ',', 950],
    ['-0,00', ',', 0],
    ['0,29', ',', 29],
    ['1,005', ',', 101],
  ] as const)('%s with %s is %i hundredths', (printed, decimal, expected) => {
    expect(scaled(printed, decimal, 2)).toBe(expected);
  });

  it.each([
    ['1e5', ','],
    ['12,5O', ','],
    ['--5', ','],
    ['-5-', ','],
    ['(5', ','],
    ['5)', ','],
    ['', ','],
    ['-', ','],
    ['12.50', ','],
    ['1,2,3', ','],
    ['N/A', ','],
    ['0x10', ','],
  ] as const)('%s with %s is none', (printed, decimal) => {
    expect(scaled(printed, decimal, 2)).toBeNull();
  });
});

describe('the decimal mark is the file’s', () => {
  const quantities = (quantity: string, amount: string): (number | undefined)[] => {
    const [line] = linesOf(lineJournal(sold({ quantity, amount, price: amount, discount: '', rate: '20' })));
    return [line?.quantity, line?.amountInclVat];
  };
  it.each([
    ['1,000', '9,50', 1000, 950],
    ['1.000', '9.50', 1000, 950],
    ['0,250', '9,50', 250, 950],
    ['0.5', '9.50', 500, 950],
    ['1,000', '1 234,50', 1000, 123450],
    ['1,000', '1.234,50', 1000, 123450],
    ['1.000', '1,234.50', 1000, 123450],
  ])('%s beside %s', (quantity, amount, thousandths, cents) => {
    expect(quantities(quantity, amount)).toEqual([thousandths, cents]);
  });

  it('takes a lone « 1,000 » for one', () => {
    expect(linesOf('Date;Code;Libellé;Qté;CA TTC\n14/11/2025;1;A;1,000;12\n')[0]?.quantity).toBe(1000);
  });
});

describe('a number that cannot be', () => {
  it.each([
    [sold({ quantity: 'deux' }), 'bad-number 3'],
    [sold({ amount: '9,5O' }), 'bad-number 3'],
    [sold({ amount: '1E5' }), 'bad-number 3'],
    [sold({ quantity: '1000001' }), 'number-too-large 3'],
    [sold({ quantity: '1000000' }), 'read 2'],
    [sold({ amount: '10000000,01' }), 'number-too-large 3'],
    [sold({ amount: '10 000 000,00' }), 'read 2'],
    [sold({ amount: '-10000000,01' }), 'number-too-large 3'],
    [sold({ quantity: '9'.repeat(400) }), 'number-too-large 3'],
  ])('%s: %s', (line, expected) => {
    expect(refusal(lineJournal(sold(), line))).toBe(expected);
  });

  it('is found without delay in a long cell', () => {
    const started = performance.now();
    expect(refusal(lineJournal(sold({ quantity: `${'1'.repeat(60_000)}x` })))).toBe('bad-number 2');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('a rate', () => {
  it.each([
    ['20', 2000],
    ['20,00', 2000],
    ['5,5 %', 550],
    ['20.0%', 2000],
    ['10,00%', 1000],
    ['T1', undefined],
    ['A', undefined],
    ['', undefined],
  ])('%s is %s', (rate, expected) => {
    expect(linesOf(lineJournal(sold(), sold({ rate })))[1]?.vatRate).toBe(expected);
  });
});
