import type { Columns } from './columns.ts';
import { readAmount, readQuantity, type Decimal } from './numbers.ts';
import { refuse } from './problems.ts';
import type { Row } from './records.ts';
import type { Check } from './types.ts';

/** What one article adds to a total: as it counts, and as it was printed (a discount's quantity, a gift's price). */
export type Added = { quantity: number; incl: number; excl: number };
type Sum = { counted: Added; printed: Added };

const none = (): Sum => ({
  counted: { quantity: 0, incl: 0, excl: 0 },
  printed: { quantity: 0, incl: 0, excl: 0 },
});

const add = (sum: Added, more: Added): void => {
  sum.quantity += more.quantity;
  sum.incl += more.incl;
  sum.excl += more.excl;
};

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '\u202f');

const shown = (value: number, decimals: 2 | 3): string => {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = group(digits.slice(0, -decimals));
  const fraction = decimals === 3 ? digits.slice(-3).replace(/0+$/, '') : digits.slice(-2);
  return `${value < 0 ? '−' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
};

type Measure = { key: keyof Added; label: string; decimals: 2 | 3 };

const measures: readonly (Measure & { column: 'quantity' | 'amountInclVat' | 'amountExclVat' })[] = [
  { key: 'quantity', label: 'quantité', decimals: 3, column: 'quantity' },
  { key: 'incl', label: 'TTC', decimals: 2, column: 'amountInclVat' },
  { key: 'excl', label: 'HT', decimals: 2, column: 'amountExclVat' },
];

/** The running sums of a file, held against each total that it prints. */
export const createTotals = () => {
  const checks: Check[] = [];
  const whole = none();
  let block = none();

  const compare = (line: number, name: string, printed: number, sum: Sum, measure: Measure): void => {
    const counted = sum.counted[measure.key];
    const actual = printed === sum.printed[measure.key] ? printed : counted;
    if (printed !== actual) {
      const say = (value: number): string => shown(value, measure.decimals);
      throw refuse('totals-disagree', line, say(printed), say(counted), say(printed - counted));
    }
    checks.push({ name: `${name}, ${measure.label}`, expected: printed, actual });
  };

  return {
    checks,
    count: (counted: Added, printed: Added): void => {
      for (const sum of [whole, block]) {
        add(sum.counted, counted);
        add(sum.printed, printed);
      }
    },
    /** Throws `totals-disagree` at the first figure that differs. */
    check: (
      scope: 'grand' | 'sub' | 'carry',
      name: string,
      row: Row,
      columns: Columns,
      decimal: Decimal,
      inCents: boolean,
    ): void => {
      const sum = scope === 'sub' ? block : whole;
      for (const measure of measures) {
        const column = columns[measure.column];
        const cell = column === undefined ? '' : (row.cells[column] ?? '');
        if (cell === '') continue;
        const printed =
          measure.key === 'quantity'
            ? readQuantity(cell, decimal, row.line)
            : readAmount(cell, decimal, row.line, inCents);
        if (printed !== undefined) compare(row.line, name, printed, sum, measure);
      }
      if (scope === 'sub') block = none();
    },
    compareAmount: (line: number, name: string, printed: number, actual: Added, asPrinted: Added): void =>
      compare(
        line,
        name,
        printed,
        { counted: actual, printed: asPrinted },
        { key: 'incl', label: 'TTC', decimals: 2 },
      ),
  };
};

export type Totals = ReturnType<typeof createTotals>;
