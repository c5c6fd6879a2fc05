import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyNight, rowsOf, writeRows } from './any-journal.ts';
import { linesOf } from './reading.ts';
import { truthOf } from './told-truth.ts';

it('tells the same night whatever the columns, their names and order, the marks, signs and encoding', () => {
  fc.assert(
    fc.property(anyNight, (night) => {
      const { manner } = night;
      const lines = linesOf(writeRows(rowsOf(night), manner));
      const told = lines.map(({ code, label, kind, quantity, amountInclVat, businessDay, till }) => ({
        businessDay,
        code,
        label,
        kind,
        quantity,
        amount: amountInclVat,
        till,
      }));
      const isDated = !manner.left.includes('time');
      expect(told).toEqual(
        night.sales.map((each) => ({
          businessDay: isDated || each.minute < 24 * 60 ? '2025-11-14' : '2025-11-15',
          ...truthOf(each),
          till: manner.left.includes('till') ? undefined : each.till,
        })),
      );
    }),
    { numRuns: 400 },
  );
});
