import { describe, expect, it } from 'vitest';
import type { ReasonView } from '../../../src-preload/contract';
import { markColour, markLabel } from '../../../src-renderer/features/matching/mark-label';
import { reasonRows } from '../../../src-renderer/features/matching/reason-rows';

const reason = (
  field: ReasonView['field'],
  label: string,
  drink: string,
  verdict: ReasonView['verdict'] = 'exact',
): ReasonView => ({ field, label, drink, verdict });

const crozes = [
  reason('words', 'CROZES', 'Crozes'),
  reason('words', 'HERM', 'Hermitage', 'abbreviated'),
  reason('colour', 'BLC', 'blanc', 'abbreviated'),
  reason('vintage', '22', '2022'),
  reason('volume', 'VERRE', 'verre 12 cl'),
];

const marked = (label: string, reasons: ReasonView[]) =>
  markLabel(label, reasons)
    .filter((piece) => piece.reason !== null)
    .map((piece) => `${piece.text}=${piece.reason?.field}`);

describe('the underlines of a register label', () => {
  it.each([
    [
      'each word takes its own reason',
      'CROZES HERM BLC 22 VERRE',
      crozes,
      ['CROZES=words', 'HERM=words', 'BLC=colour', '22=vintage', 'VERRE=volume'],
    ],
    ['a year is not found inside a code', 'VIN 2215 22', [reason('vintage', '22', '2022')], ['22=vintage']],
    [
      'a reason of two words marks both',
      'CH MONTBRISAC ROUGE',
      [reason('words', 'CH MONTBRISAC', 'Château Montbrisac')],
      ['CH=words', 'MONTBRISAC=words'],
    ],
    [
      'a volume glued to a word is cut from it',
      'BTL75 MACON',
      [reason('volume', '75', '75 cl'), reason('words', 'MACON', 'Mâcon')],
      ['75=volume', 'MACON=words'],
    ],
    ['case does not matter', 'Macon Vill', [reason('words', 'MACON', 'Mâcon')], ['Macon=words']],
    ['what is not in the label marks nothing', 'PASTIS 2CL', [reason('words', 'RICARD', 'Ricard')], []],
  ])('%s', (_, label, reasons, expected) => {
    expect(marked(label, reasons)).toEqual(expected);
  });

  it.each(['CROZES HERM BLC 22 VERRE', '  DOUBLE  ESPACE ', 'Straße 22', ''])(
    'never changes the label: %j',
    (label) => {
      expect(
        markLabel(label, crozes)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(label);
    },
  );

  it('is grey for a word without explanation and rust for one that contradicts', () => {
    expect(markColour(reason('words', 'TO', '', 'unexplained'))).toBe('var(--line-control)');
    expect(markColour(reason('vintage', '22', '2021', 'contradicts'))).toBe('var(--warn)');
  });
});

describe('the rows of a proof', () => {
  it('joins the words, counts those explained and keeps the order of the card', () => {
    const rows = reasonRows([...crozes, reason('producer', 'PERROT', '', 'unexplained')]);
    expect(rows.map((row) => row.field)).toEqual(['words', 'colour', 'vintage', 'volume']);
    expect(rows[0]).toMatchObject({
      drink: 'Crozes Hermitage',
      explained: { count: 2, of: 3 },
      verdict: 'unexplained',
    });
  });
});
