import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src-renderer/format/fold-text';
import { parseDay, parseScaled } from '../../../src-renderer/format/parse';

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

describe('days as people type them', () => {
  it.each([
    ['19/11/2026', '2026-11-19'],
    ['1/2/2026', '2026-02-01'],
    [' 05.03.2026 ', '2026-03-05'],
    ['29-02-2028', '2028-02-29'],
  ])('« %s » is the day %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each([
    ['31/02/2026'],
    ['29/02/2026'],
    ['0/1/2026'],
    ['19/11'],
    ['19/11/26'],
    ['2026-11-19'],
    ['demain'],
    [''],
  ])('« %s » is no day', (text) => {
    expect(parseDay(text)).toBeNull();
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
