import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src-renderer/format/fold-text';
import { parseScaled } from '../../../src-renderer/format/parse';

describe('figures as people type them', () => {
  it.each([
    ['37,5', 1, 375],
    ['37.5', 1, 375],
    ['75', 1, 750],
    ['9,5', 2, 950],
    ['1 234,00', 2, 123400],
    ['1\u202f234', 2, 123400],
    ['12,', 2, 1200],
    ['12,500', 1, 125],
  ])('%s with %i decimals', (text, scale, value) => {
    expect(parseScaled(text, scale)).toBe(value);
  });

  it.each([
    ['', 1],
    ['-3', 1],
    ['abc', 1],
    ['1,2,3', 2],
    ['0,123', 2],
    [',5', 1],
    ['9999999999', 0],
  ])('« %s » is no figure with %i decimals', (text, scale) => {
    expect(parseScaled(text, scale)).toBeNull();
  });
});

describe('comparing what is typed with what is written', () => {
  it.each([
    ['Côtes-du-Rhône', 'cotes-du-rhone'],
    ['Gin de l’Estuaire', "gin de l'estuaire"],
    ['CRÉMANT', 'cremant'],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
