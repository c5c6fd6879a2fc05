import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../src-main/domain/journal/index.ts';
import { briefly, linesOf, read, refusal } from './reading.ts';

const mapping = (more: Partial<Mapping> = {}): Mapping => ({
  id: 'k-columns',
  version: 1,
  name: 'Colonnes K',
  separator: ';',
  headerLine: 1,
  decimal: ',',
  columns: { date: 0, code: 1, label: 2, quantity: 3, amountInclVat: 4 },
  ...more,
});

const file = (...rows: string[]): string => ['K1;K2;K3;K4;K5', ...rows].map((row) => `${row}\n`).join('');

describe('a saved mapping', () => {
  it('reads what no dialect knows, under its own name', () => {
    const text = file('14/11/2025;2041;VR CHABLIS;2;19,00');
    expect(refusal(text)).toBe('unknown-columns 1');
    expect(briefly(text, { mapping: mapping() })).toEqual(['2041|VR CHABLIS|sale|2000|1900']);
    expect(read(text, { mapping: mapping() })).toMatchObject({ dialect: 'k-columns' });
  });

  it.each([
    ['yyyyMMdd', '20251114'],
    ['yyMMdd', '251114'],
    ['dd/MM/yyyy', '14/11/2025'],
    ['d/M/yy', '14/11/25'],
    ['MM-dd-yyyy', '11-14-2025'],
    ['dd/MM/yyyy HH:mm', '14/11/2025 21:47'],
    ['dd/MM/yyyy', '14/11/2025 21:47:03'],
  ])('reads dates written %s', (dateFormat, date) => {
    expect(linesOf(file(`${date};1;A;1;2,00`), { mapping: mapping({ dateFormat }) })[0]?.businessDay).toBe(
      '2025-11-14',
    );
  });

  it('refuses a date of another form', () => {
    expect(refusal(file('2025-11-14;1;A;1;2,00'), { mapping: mapping({ dateFormat: 'dd/MM/yyyy' }) })).toBe(
      'bad-date 2',
    );
  });

  it('reads amounts in cents', () => {
    const given = { mapping: mapping({ amountsInCents: true }) };
    expect(briefly(file('14/11/2025;1;A;2;1900'), given)).toEqual(['1|A|sale|2000|1900']);
  });

  it('reads a file without a header line, and finds its separator', () => {
    const { separator: _, ...rest } = mapping({ headerLine: null });
    expect(briefly('14/11/2025|1|A|2|19,00\n14/11/2025|2|B|1|2,00\n', { mapping: rest })).toEqual([
      '1|A|sale|2000|1900',
      '2|B|sale|1000|200',
    ]);
  });

  it('skips the lines above the header, and takes the day from them', () => {
    const text = `Journée du 18/11/2025\n\n${file('x;1;A;2;19,00')}`;
    const columns = { code: 1, label: 2, quantity: 3, amountInclVat: 4 };
    expect(linesOf(text, { mapping: mapping({ headerLine: 3, columns }) })[0]).toMatchObject({
      line: 4,
      businessDay: '2025-11-18',
    });
  });

  it('gives each value of the kind column its meaning', () => {
    const columns = { ...mapping().columns, kind: 5 };
    const kinds = { X1: 'sale', X2: 'void', X3: 'tender', X4: 'training', X5: 'gift' } as const;
    const rows = ['X1', 'X2', 'X3', 'X4', 'X5'].map((kind) => `14/11/2025;1;A;1;2,00;${kind}`);
    const text = `K1;K2;K3;K4;K5;K6\n${rows.join('\n')}\n`;
    expect(briefly(text, { mapping: mapping({ columns, kinds }) })).toEqual([
      '1|A|sale|1000|200',
      '1|A|void|-1000|-200',
      '1|A|gift|1000|0',
    ]);
  });

  it('holds the total rows that it names against the lines', () => {
    const columns = { ...mapping().columns, kind: 5, ticket: 6 };
    const kinds = { L: 'sale', T: 'total' } as const;
    const of = (total: string): string =>
      `K1;K2;K3;K4;K5;K6;K7\n14/11/2025;1;A;1;2,00;L;7\n14/11/2025;;;1;${total};T;7\n`;
    expect(refusal(of('2,00'), { mapping: mapping({ columns, kinds }) })).toBe('read 1');
    expect(refusal(of('3,00'), { mapping: mapping({ columns, kinds }) })).toBe('totals-disagree 3');
  });

  it('reads a header told again as no sale', () => {
    expect(briefly(file('14/11/2025;1;A;1;2,00', 'K1;K2;K3;K4;K5'), { mapping: mapping() })).toHaveLength(1);
  });

  it('forces the encoding', () => {
    const bytes = new Uint8Array(iconv.encode(file('14/11/2025;1;CAFÉ;1;2,00'), 'cp850'));
    expect(linesOf(bytes, { mapping: mapping({ encoding: 'cp850' }) })[0]?.label).toBe('CAFÉ');
  });

  it.each([
    ['a label', { date: 0, quantity: 3, amountInclVat: 4 }, 'unknown-columns 1'],
    ['a quantity', { date: 0, label: 2, amountInclVat: 4 }, 'unknown-columns 1'],
    ['an amount', { date: 0, label: 2, quantity: 3 }, 'unknown-columns 1'],
    ['a day', { label: 2, quantity: 3, amountInclVat: 4 }, 'no-date'],
  ])('is not enough without %s', (_name, columns, expected) => {
    expect(refusal(file('14/11/2025;1;A;1;2,00'), { mapping: mapping({ columns }) })).toBe(expected);
  });

  it('does not save a file that was cut', () => {
    expect(refusal(file('14/11/2025;1;A;1;2,00', '14/11/2025;1;A').trimEnd(), { mapping: mapping() })).toBe(
      'truncated 3',
    );
  });
});
