import { LOOKED_AT, type Source } from './source.ts';
import type { Separator } from './types.ts';

export const SEPARATORS: readonly Separator[] = [';', '\t', '|', ','];

/** The separator that stands most often in the first lines. */
export const usualSeparator = (source: Source): Separator => {
  const seen = source.first(LOOKED_AT).map(({ text }) => text);
  const count = (separator: Separator): number =>
    seen.reduce((sum, text) => sum + text.split(separator).length - 1, 0);
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best), ';');
};
