import type { Drink } from '../../domain/sheets/drink.ts';
import { HOME, sumOf, type Levels } from '../../domain/stock/facts.ts';

/** The bins that a count of `bin` settles for a drink, by the names that facts give them; null is all. */
export const scopeOf = (bin: string | null, drink: Pick<Drink, 'bin'>): string[] | null => {
  if (bin === null) return null;
  return bin === drink.bin ? [HOME, bin] : [bin];
};

export const levelIn = (levels: Levels, scope: readonly string[] | null): number =>
  scope === null ? sumOf(levels) : scope.reduce((sum, bin) => sum + (levels.get(bin) ?? 0), 0);

export const isHomeIn = (scope: readonly string[] | null): boolean => scope?.includes(HOME) ?? true;
