import { describe, expect, it } from 'vitest';
import { createUnpacker } from '../../../src-main/adapters/journal-files/index.ts';
import { readJournal } from '../../../src-main/domain/journal/index.ts';
import { workbook } from '../../builders/workbook.ts';

const unpacker = createUnpacker();
const textOf = async (bytes: Uint8Array, fileName = 'ventes.xlsx'): Promise<string> =>
  new TextDecoder().decode(await unpacker.textOf({ fileName, bytes }));

const cellIn = async (cell: Parameters<typeof workbook>[0][number][number]): Promise<string> => {
  const text = await textOf(
    workbook([
      ['Code', 'Libellé', 'Montant'],
      ['1', 'A', cell],
    ]),
  );
  return text.split('\r\n')[1]?.split(';').slice(2).join(';') ?? '';
};

describe('a workbook', () => {
  it.each([
    ['a whole number', 19, '19'],
    ['a half', 19.5, '19,50'],
    ['three decimals', 0.125, '0,125'],
    ['the noise of floating point', 19.900000000000002, '19,90'],
    ['a negative amount', -7.5, '-7,50'],
    ['a thousand', { v: 1234.5, z: '#,##0.00' }, '1234,50'],
    ['money', { v: 9.5, z: '#,##0.00 "€"' }, '9,50'],
    ['a code with its zeros', { v: 42, z: '0000' }, '0042'],
    ['a long code', 3012345678901, '3012345678901'],
    ['a code as text', '1E5', '1E5'],
    ['a rate', { v: 0.2, z: '0%' }, '20%'],
    ['a rate with a decimal', { v: 0.055, z: '0.0%' }, '5,50%'],
    ['a date', { v: 45975, z: 'dd/mm/yyyy' }, '14/11/2025'],
    ['a date in a long format', { v: 45975, z: '[$-40C]dddd d mmmm yyyy' }, '14/11/2025'],
    ['a date with its time', { v: 45975.908333333, z: 'dd/mm/yyyy hh:mm' }, '14/11/2025 21:48'],
    ['a time alone', { v: 0.9076388889, z: 'hh:mm' }, '21:47'],
    ['the time of a moment', { v: 45975.9076388889, z: 'hh:mm' }, '21:47'],
    ['text with the separator', 'KIR ; ROYAL', '"KIR ; ROYAL"'],
    ['text with quotes', 'LE "GRAND"', '"LE ""GRAND"""'],
    ['nothing', null, ''],
  ])('gives %s as it is meant', async (_, cell, expected) => {
    expect(await cellIn(cell)).toBe(expected);
  });

  it('is read by the reader of journals as a separated file is', async () => {
    const bytes = workbook([
      ['Date', 'Heure', 'Code', 'Libellé', 'Qté', 'Montant TTC', 'Taux TVA'],
      [
        { v: 45975, z: 'dd/mm/yyyy' },
        { v: 0.9076388889, z: 'hh:mm' },
        { v: 42, z: '0000' },
        'VR CHABLIS',
        2,
        19,
        { v: 0.2, z: '0%' },
      ],
      [
        { v: 45976, z: 'dd/mm/yyyy' },
        { v: 0.0520833333, z: 'hh:mm' },
        '2042',
        'CAFÉ',
        1,
        2.4,
        { v: 0.1, z: '0%' },
      ],
    ]);
    const text = await unpacker.textOf({ fileName: 'ventes.xlsx', bytes });
    const result = readJournal(text, { fileName: 'ventes.xlsx', timeZone: 'Europe/Paris', cutOff: '05:00' });
    expect(result).toMatchObject({
      ok: true,
      lines: [
        {
          line: 2,
          businessDay: '2025-11-14',
          code: '0042',
          quantity: 2000,
          amountInclVat: 1900,
          vatRate: 2000,
        },
        {
          line: 3,
          businessDay: '2025-11-14',
          code: '2042',
          label: 'CAFÉ',
          amountInclVat: 240,
          vatRate: 1000,
        },
      ],
    });
  });

  it('is read from the first of its sheets that holds a table, and keeps the numbers of its rows', async () => {
    const cover = [['Export du 15/11/2025']];
    const text = await textOf(workbook(cover, [[null], ['Code', 'Libellé', 'Qté'], ['1', 'A', 1]]));
    expect(text.split('\r\n').slice(0, 3)).toEqual(['', 'Code;Libellé;Qté', '1;A;1']);
  });

  it.each([
    [
      'renamed to text',
      workbook([
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ]),
      'ventes.csv',
    ],
    [
      'that is damaged',
      workbook([
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ]).slice(0, 900),
      'ventes.xlsx',
    ],
    ['without a table', workbook([['Bonjour']]), 'ventes.xlsx'],
  ])('%s stays what it is, and is set aside', async (_, bytes, fileName) => {
    const text = await unpacker.textOf({ fileName, bytes });
    expect(text).toBe(bytes);
    const result = readJournal(text, { fileName, timeZone: 'Europe/Paris', cutOff: '05:00' });
    expect(result).toMatchObject({ ok: false });
  });
});
