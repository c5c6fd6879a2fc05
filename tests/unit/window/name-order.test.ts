import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameOrder } from '../../../src-renderer/stores/name-order';

type Row = { id: string; name: string; vintage: number | null };

const row = (id: string, name: string, vintage: number | null = null): Row => ({ id, name, vintage });
const names = (rows: readonly Row[]): string[] =>
  rows.map(({ name, vintage }) => `${name} ${vintage ?? ''}`.trim());
const newOrder = () => createNameOrder<Row>(({ id }) => id);

describe('rows in the order of their names', () => {
  it.each([
    [
      'accents and capitals count for nothing',
      ['Éole', 'eau', 'Épine', 'edelzwicker'],
      ['eau', 'edelzwicker', 'Éole', 'Épine'],
    ],
    ['numbers are read as numbers', ['Cuvée 10', 'Cuvée 9'], ['Cuvée 9', 'Cuvée 10']],
  ])('%s', (_, written, expected) => {
    expect(names(newOrder()(written.map((name) => row(name, name))))).toEqual(expected);
  });

  it('stand by vintage under one name, those without a year first', () => {
    const wines = [row('a', 'Chablis', 2023), row('b', 'Chablis'), row('c', 'Chablis', 2022)];
    expect(names(newOrder()(wines))).toEqual(['Chablis', 'Chablis 2022', 'Chablis 2023']);
  });

  it('are answered at once when the same list is asked for again', () => {
    const order = newOrder();
    const rows = [row('b', 'Beaune'), row('a', 'Arbois')];
    expect(order(rows)).toBe(order(rows));
  });

  it('show the row of today where only its figures changed', () => {
    const order = newOrder();
    order([row('a', 'Arbois'), row('b', 'Beaune')]);
    const fresh = [row('b', 'Beaune'), row('a', 'Arbois')];
    expect(order(fresh)).toEqual([fresh[1], fresh[0]]);
    expect(order(fresh)[0]).toBe(fresh[1]);
  });

  it('stay in order through any changes of names, whatever came and went', () => {
    const anyRow = fc.record({
      id: fc.integer({ min: 0, max: 30 }).map(String),
      name: fc.constantFrom('Arbois', 'arbois', 'Beaune', 'Bière 2', 'Bière 10', 'Éole', 'Zinfandel'),
      vintage: fc.constantFrom(null, 2021, 2022),
    });
    const anyList = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 30 });
    const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
    fc.assert(
      fc.property(fc.array(anyList, { minLength: 1, maxLength: 5 }), (lists) => {
        const order = newOrder();
        for (const rows of lists) {
          const ordered = order(rows);
          expect(new Set(ordered)).toEqual(new Set(rows));
          expect(ordered).toHaveLength(rows.length);
          for (const [place, later] of ordered.slice(1).entries()) {
            const earlier = ordered[place] ?? later;
            const byName = collator.compare(earlier.name, later.name);
            expect(byName < 0 || (byName === 0 && (earlier.vintage ?? 0) <= (later.vintage ?? 0))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are put in order whole when many came at once', () => {
    const order = newOrder();
    order([row('m', 'Morgon')]);
    const many = Array.from({ length: 800 }, (_, index) => row(`${index}`, `Cuvée ${(index * 7) % 800}`));
    const ordered = order([...many, row('m', 'Morgon')]);
    expect([ordered[0]?.name, ordered[799]?.name, ordered[800]?.name]).toEqual([
      'Cuvée 0',
      'Cuvée 799',
      'Morgon',
    ]);
  });
});
