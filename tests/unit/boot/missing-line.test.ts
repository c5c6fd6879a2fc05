import { describe, expect, it } from 'vitest';
import { missingLine } from '../../../src-main/boot/missing-watch.ts';
import { wordsOf } from '../../../src-main/boot/words.ts';

describe('what the tray and the notification say of missing nights', () => {
  it.each([
    ['nothing when all came', 'fr', [], null],
    ['the night', 'fr', ['2026-11-17'], 'Il manque la nuit du 17 novembre'],
    ['the night of the first', 'fr', ['2026-11-01'], 'Il manque la nuit du 1er novembre'],
    ['how many', 'fr', ['2026-11-17', '2026-11-18'], 'Il manque 2 nuits'],
    ['the night in English', 'en', ['2026-11-17'], 'The night of 17 November is missing'],
  ] as const)('is %s', (_, language, nights, expected) => {
    expect(missingLine(nights, wordsOf(language), language)).toBe(expected);
  });
});
