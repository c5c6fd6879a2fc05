import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../src-main/application/engine-api/index.ts';
import { arrivalsIn } from '../../../src-main/boot/arrivals.ts';
import { wordsOf } from '../../../src-main/boot/words.ts';

const report = (part: Partial<ImportReport>): ImportReport => ({
  receiptId: 'r',
  file: 'JV_20251119.csv',
  status: 'imported',
  reason: null,
  days: ['2025-11-19'],
  lineCount: 120,
  dialect: null,
  amountCents: 150_000,
  ...part,
});
const setAside = (file: string) =>
  report({
    file,
    status: 'quarantined',
    days: [],
    reason: { code: 'JOURNAL.TOTALS', line: 4, message: 'Les totaux ne concordent pas.' },
  });

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const told = (reports: ImportReport[], language: 'fr' | 'en' = 'fr'): string[] =>
  arrivalsIn(reports, wordsOf(language), language).map(({ title, body, path }) =>
    plain(`${title} | ${body} | ${path}`),
  );

describe('what is said of files that were read', () => {
  it.each<[string, ImportReport[], string[]]>([
    ['nothing of none', [], []],
    [
      'one night by its day',
      [report({})],
      ['La nuit du 19 novembre est arrivée | 120 lignes, 1 500,00 € | /'],
    ],
    [
      'several nights in one sentence',
      [report({}), report({ days: ['2025-11-20'] })],
      ['2 nuits sont arrivées | 240 lignes, 3 000,00 € | /'],
    ],
    ['nothing of a file sent again', [report({ status: 'duplicate' })], []],
    ['nothing of a closed day', [report({ status: 'empty', days: [] })], []],
    [
      'why a journal is set aside',
      [setAside('a.csv')],
      ['Un journal est en quarantaine | Les totaux ne concordent pas. | /journaux'],
    ],
    [
      'which journals are set aside, beside the night',
      [report({}), setAside('a.csv'), setAside('b.csv')],
      [
        'La nuit du 19 novembre est arrivée | 120 lignes, 1 500,00 € | /',
        '2 journaux sont en quarantaine | a.csv, b.csv | /journaux',
      ],
    ],
  ])('is %s', (_, reports, sentences) => {
    expect(told(reports)).toEqual(sentences);
  });

  it('is in the language of the window', () => {
    expect(told([report({})], 'en')).toEqual([
      'The night of 19 November has arrived | 120 lines, €1,500.00 | /',
    ]);
  });
});
