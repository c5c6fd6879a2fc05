import { describe, expect, it } from 'vitest';
import { formatAmount, formatMoney, formatRoundMoney } from '../../../src-renderer/format/money';

describe('money is written from integer cents', () => {
  it.each([
    [428650, '4\u202f286,50\u00a0€', '€4,286.50'],
    [5, '0,05\u00a0€', '€0.05'],
    [0, '0,00\u00a0€', '€0.00'],
    [-31800, '\u2212\u00a0318,00\u00a0€', '\u2212€318.00'],
    [100000000, '1\u202f000\u202f000,00\u00a0€', '€1,000,000.00'],
  ])('%i cents', (cents, fr, en) => {
    expect(formatMoney('fr', cents)).toBe(fr);
    expect(formatMoney('en', cents)).toBe(en);
  });

  it('shows a gain with its sign when asked', () => {
    expect(formatMoney('fr', 1200, 'always')).toBe('+\u00a012,00\u00a0€');
  });

  it.each([
    [10594549, '105\u202f945\u00a0€'],
    [150, '2\u00a0€'],
    [-150, '\u2212\u00a02\u00a0€'],
  ])('%i cents to the euro', (cents, written) => {
    expect(formatRoundMoney('fr', cents)).toBe(written);
  });

  it('leaves the currency to the head of a column', () => {
    expect(formatAmount('fr', 900)).toBe('9,00');
    expect(formatAmount('en', 123400)).toBe('1,234.00');
  });
});
