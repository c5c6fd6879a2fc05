import fc from 'fast-check';
import { it } from 'vitest';
import { damagedTotals } from './spoilt-journal.ts';

it('never takes a damaged journal that tells its totals for another night, without a word', () => {
  fc.assert(damagedTotals, { numRuns: 500 });
});
