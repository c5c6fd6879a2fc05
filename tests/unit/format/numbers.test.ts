import { describe, expect, it } from 'vitest';
import {
  formatInteger,
  formatPercent,
  formatQuantity,
  formatRate,
  permille,
} from '../../../src-renderer/format/numbers';

describe('numbers read as French and English write them', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1\u202f000', '1,000'],
    [1234567, '1\u202f234\u202f567', '1,234,567'],
    [-318, '\u2212\u00a0318', '\u2212318'],
  ])('%i', (value, fr, en) => {
    expect(formatInteger('fr', value)).toBe(fr);
    expect(formatInteger('en', value)).toBe(en);
  });

  it.each([
    [1000, '1'],
    [500, '0,5'],
    [-2000, '\u2212\u00a02'],
    [1250, '1,25'],
    [10000, '10'],
    [333, '0,333'],
  ])('a quantity of %i thousandths has as few decimals as it needs', (value, written) => {
    expect(formatQuantity('fr', value)).toBe(written);
  });

  it.each([
    [936, {}, '93,6\u00a0%', '93.6%'],
    [1000, { decimals: 0 as const }, '100\u00a0%', '100%'],
    [945, { decimals: 0 as const }, '95\u00a0%', '95%'],
    [80, { sign: 'always' as const }, '+\u00a08,0\u00a0%', '+8.0%'],
    [-25, { sign: 'always' as const }, '\u2212\u00a02,5\u00a0%', '\u22122.5%'],
    [0, { sign: 'always' as const }, '0,0\u00a0%', '0.0%'],
  ])('%i thousandths of a whole', (value, options, fr, en) => {
    expect(formatPercent('fr', value, options)).toBe(fr);
    expect(formatPercent('en', value, options)).toBe(en);
  });

  it.each([
    [2000, '20\u00a0%', '20%'],
    [550, '5,5\u00a0%', '5.5%'],
    [0, '0\u00a0%', '0%'],
  ])('%i hundredths of a percent', (rate, fr, en) => {
    expect(formatRate('fr', rate)).toBe(fr);
    expect(formatRate('en', rate)).toBe(en);
  });

  it('has no share of a whole that is nothing', () => {
    expect(permille(12, 0)).toBe(0);
    expect(permille(201090, 214830)).toBe(936);
  });
});
