import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  previewJournal,
  readJournal,
  shapeOf,
  type Pointing,
  type Preview,
} from '../../../src-main/domain/journal/index.ts';
import { lineJournal, sold } from './reading.ts';

const folder = new URL('../../fixtures/journals/development/', import.meta.url);
const unknown = readFileSync(new URL('KX_0001.csv', folder));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const preview = (bytes: Uint8Array | string, pointing?: Pointing, fileName = 'journal.csv'): Preview => {
  const found = previewJournal(typeof bytes === 'string' ? bytesOf(bytes) : bytes, {
    fileName,
    ...(pointing === undefined ? {} : { pointing }),
  });
  if (!found.ok) throw new Error(found.problem.message);
  return found.preview;
};

describe('a file whose columns mean nothing', () => {
  const shown = preview(unknown);

  it('is shown by its first thirty lines, cut into cells', () => {
    expect(shown.lines).toHaveLength(30);
    expect(shown.lines[1]).toMatchObject({
      line: 2,
      text: expect.stringMatching(/^20251126;1205;/) as string,
    });
    expect(shown.lines[1]?.cells.slice(0, 5)).toEqual(['20251126', '1205', '001100', '4003', 'PERRIER 33CL']);
  });

  it('is told by its values, for the manager to confirm', () => {
    expect(shown.fields).toEqual({
      date: 0,
      time: 1,
      ticket: 2,
      code: 3,
      label: 4,
      quantity: 5,
      amountInclVat: 6,
      vatRate: 7,
    });
    expect(shown.columns[5]).toEqual({
      column: 5,
      name: 'K6',
      field: 'quantity',
      because: 'values',
      values: ['4', '1', '3', '2'],
    });
    expect(shown).toMatchObject({ separator: ';', headerLine: 1, decimal: ',', missing: [] });
  });

  it('is read when what was proposed is saved', () => {
    const { fields, headerLine, separator, decimal, encoding } = shown;
    const mapping = {
      id: 'kx',
      version: 1,
      name: 'KX',
      columns: fields,
      headerLine,
      separator,
      decimal,
      encoding,
    };
    const options = { fileName: 'KX_0001.csv', timeZone: 'Europe/Paris', cutOff: '05:00' };
    expect(readJournal(unknown, options)).toMatchObject({ problem: { code: 'unknown-columns' } });
    expect(readJournal(unknown, { ...options, mapping })).toMatchObject({ ok: true, dialect: 'kx' });
  });

  it('says the same without its line of names', () => {
    const text = new TextDecoder('windows-1252').decode(unknown);
    const headless = preview(bytesOf(text.slice(text.indexOf('\n') + 1)));
    expect(headless.headerLine).toBeNull();
    expect(headless.fields).toEqual(shown.fields);
  });
});

it('tells by their names the columns of a known journal', () => {
  const shown = preview(lineJournal(sold(), sold({ kind: 'O' }), sold({ kind: 'X' })));
  expect(shown.columns[12]).toMatchObject({ name: 'MontantTTC', field: 'amountInclVat', because: 'name' });
  expect(shown.columns[5]).toMatchObject({ name: 'Serveur', field: null, because: null });
  expect(shown.kinds).toEqual([
    { value: 'V', rows: 1, meaning: 'sale' },
    { value: 'O', rows: 1, meaning: 'gift' },
    { value: 'X', rows: 1, meaning: null },
  ]);
});

it('finds quantity, price and amount by their product', () => {
  const rows = [
    '20251114;A12;BOISSON UNE;2;3,50;7,00',
    '20251114;A13;BOISSON DEUX;3;4,00;12,00',
    '20251114;A12;BOISSON UNE;1;3,50;3,50',
  ];
  expect(preview(`${rows.join('\n')}\n`).fields).toEqual({
    date: 0,
    code: 1,
    label: 2,
    quantity: 3,
    unitPrice: 4,
    amountInclVat: 5,
  });
});

describe('what the manager points at', () => {
  it('replaces what was found', () => {
    const shown = preview(unknown, { columns: { label: 4, quantity: 5 }, headerLine: null, separator: ';' });
    expect(shown.columns[4]).toMatchObject({ field: 'label', because: 'pointed', name: '' });
    expect(shown.missing).toEqual(['amount', 'day']);
  });

  it('may leave the day to the file name', () => {
    const columns = { label: 4, quantity: 5, amountInclVat: 6 };
    expect(preview(unknown, { columns }, 'KX_20251126.csv').missing).toEqual([]);
  });

  it('cuts the lines anew', () => {
    expect(preview(unknown, { separator: ',' }).lines[1]?.cells).toHaveLength(3);
  });

  it('gives a value of the kind column its meaning', () => {
    const columns = { label: 8, quantity: 9, amountInclVat: 12, kind: 14 };
    const shown = preview(lineJournal(sold({ kind: 'X' })), { columns, kinds: { x: 'training' } });
    expect(shown.kinds).toEqual([{ value: 'X', rows: 1, meaning: 'training' }]);
  });
});

describe('the form of dates', () => {
  it.each([
    ['14/11/2025', null],
    ['2025-11-14T21:47:03+01:00', null],
    ['251114', 'yyMMdd'],
    ['14112025', 'ddMMyyyy'],
    ['11/14/2025', 'MM/dd/yyyy'],
  ])('%s is %s', (date, format) => {
    expect(
      preview(`K1;K2;K3;K4\n${date};A B;1;2,00\n${date};C D;1;2,00\n`, { columns: { date: 0 } }).dateFormat,
    ).toBe(format);
  });

  it('is the one that keeps the file within few months', () => {
    const rows = ['011225', '021225', '031225', '131225'].map((date) => `${date};A B;1;2,00`);
    expect(preview(`K1;K2;K3;K4\n${rows.join('\n')}\n`, { columns: { date: 0 } }).dateFormat).toBe('ddMMyy');
  });
});

describe('files of one shape', () => {
  const night = (header: string, ...rows: string[]): string =>
    shapeOf(bytesOf([header, ...rows].map((row) => `${row}\r\n`).join(''))).key;

  it('have the same separator and names', () => {
    const one = night('K1;K2;K3', '20251126;A;2,00', '20251126;B;3,00');
    expect(night('K1;K2;K3', '20251127;C;1,00')).toBe(one);
    expect(night('K1;K2;K3')).toBe(one);
    expect(night('K1;K2;K4', '20251127;C;1,00')).not.toBe(one);
    expect(night('K1|K2|K3', '20251127|C|1,00')).not.toBe(one);
  });

  it('have as many columns where no line names them', () => {
    const one = night('20251126;A;2,00', '20251126;B;3,00');
    expect(night('20251127;C;1,00')).toBe(one);
    expect(night('20251127;C;1;1,00')).not.toBe(one);
  });

  it('keep it under titles', () => {
    expect(night('LE COMPTOIR', 'K1;K2;K3', '20251126;A;2,00')).toBe(night('K1;K2;K3', '20251126;A;2,00'));
  });
});

it('has nothing to show of what is no text', () => {
  expect(previewJournal(new Uint8Array(64), { fileName: 'x' })).toMatchObject({
    problem: { code: 'not-text' },
  });
});
