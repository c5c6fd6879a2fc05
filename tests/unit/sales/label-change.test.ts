import { describe, expect, it } from 'vitest';
import { compareLabels, labelKey, type LabelChange } from '../../../src-main/domain/sales/label-change.ts';

const cases: [before: string, after: string, change: LabelChange][] = [
  ['VERRE CHABLIS', 'Verre Chablis', 'none'],
  ['CREMANT ROSE', 'CRÉMANT ROSÉ', 'none'],
  ['CH. MONTBRISAC  75', 'CH MONTBRISAC 75', 'none'],
  ['CROZES HERM BLC VERRE', 'CROZES-HERMITAGE BLANC VERRE', 'none'],
  ['BT MORGON TISSANDIER', 'MORGON TISSANDIER BTL', 'none'],
  ['VERRE CHABLIS', 'VR CHABLIS 12CL', 'none'],
  ['PASTIS 2CL', 'PASTIS 4CL', 'none'],
  ['MORGON TISSANDIER 21', 'MORGON TISSANDIER', 'none'],
  ['CROZES HERM BLC 22 VERRE', 'CROZES HERM BLC 23 VERRE', 'vintage'],
  ['CHABLIS 2021', 'CHABLIS 2022', 'vintage'],
  ['VERRE CHABLIS', 'VERRE CHABLIS 23', 'vintage'],
  ['VERRE CHABLIS', 'ENTRECOTE FRITES', 'article'],
  ['PINTE BLONDE', 'PINTE IPA', 'article'],
  ['VERRE CHABLIS', 'VERRE SANCERRE', 'article'],
  ['CHABLIS 22', 'SANCERRE 22', 'article'],
  ['BT MORGON TISSANDIER', 'BT FLEURIE CHAPELLE', 'article'],
  ['VERRE', 'CHABLIS', 'article'],
];

describe('a label that changed under a code', () => {
  it.each(cases)('%s → %s: %s', (before, after, change) => {
    expect(compareLabels(before, after)).toBe(change);
  });

  it.each(cases)('%s ← %s says the same of the article', (before, after, change) => {
    expect(compareLabels(after, before) === 'article').toBe(change === 'article');
  });
});

it.each([
  ['  Crémant  Rosé, coupe ', 'cremant rose coupe'],
  ['CH. D’ŒUF', 'ch d oeuf'],
  ['½ PRESSION', '1 2 pression'],
])('knows %j again as %j', (label, key) => {
  expect(labelKey(label)).toBe(key);
});
