import { describe, expect, it } from 'vitest';
import type { CountEntry, ReorderLine, StockRow } from '../../../src-preload/contract';
import { filterCellar, sortCellar } from '../../../src-renderer/stores/cellar-lines';
import { byVariance, readTyped } from '../../../src-renderer/features/stock/count-entry';
import { sumsOf } from '../../../src-renderer/features/stock/delivery-lines';
import { findDrinks, makeFindable } from '../../../src-renderer/stores/find-drinks';
import { orderLine, sumOfOrder } from '../../../src-renderer/features/stock/order-lines';

const row = (of: Partial<StockRow> & { name: string }): StockRow => ({
  drinkId: of.name,
  vintage: null,
  category: 'vin',
  colour: 'blanc',
  containerMl: 750,
  producer: null,
  appellation: null,
  supplier: null,
  bin: null,
  barcode: null,
  archived: false,
  onHandMl: 7500,
  parMl: null,
  sold30DaysMl: 0,
  coverDays: null,
  lastCountAt: null,
  costCents: null,
  valueCents: null,
  ...of,
});

describe('what is typed while counting', () => {
  it.each([
    ['3', 750, { kind: 'count', counted: { containers: 3, tenths: 0, volumeMl: null } }],
    ['3,4', 750, { kind: 'count', counted: { containers: 3, tenths: 4, volumeMl: null } }],
    ['0.5', 750, { kind: 'count', counted: { containers: 0, tenths: 5, volumeMl: null } }],
    ['2,5', null, { kind: 'count', counted: { containers: 0, tenths: 0, volumeMl: 2500 } }],
    ['3,45', 750, { kind: 'wrong' }],
    ['3760000000017', 750, { kind: 'barcode', code: '3760000000017' }],
    ['chablis 22', 750, { kind: 'words', words: 'chablis 22' }],
    ['  ', 750, { kind: 'nothing' }],
  ])('reads %j', (text, containerMl, expected) => {
    expect(readTyped(text, containerMl)).toEqual(expected);
  });

  it('shows the greatest variance first, by its worth and then by its volume', () => {
    const entry = (name: string, varianceMl: number, varianceCents: number | null) =>
      ({ name, varianceMl, varianceCents }) as CountEntry;
    const sorted = byVariance([
      entry('small', 750, 500),
      entry('no price', -9000, null),
      entry('dear', -750, -4000),
      entry('same', 0, 0),
    ]);
    expect(sorted.map(({ name }) => name)).toEqual(['dear', 'small', 'no price', 'same']);
  });
});

describe('finding a drink of the cellar', () => {
  const findable = makeFindable([
    row({ name: 'Petit Chablis 2023' }),
    row({ name: 'Chablis 2022', producer: 'Louvet' }),
    row({ name: 'Côtes-du-Rhône', barcode: '3760000000017' }),
  ]);

  it.each([
    ['chablis', ['Chablis 2022', 'Petit Chablis 2023']],
    ['CHAB 22', ['Chablis 2022']],
    ['louvet', ['Chablis 2022']],
    ['cotes', ['Côtes-du-Rhône']],
    ['3760000000017', ['Côtes-du-Rhône']],
    ['3760000000024', []],
  ])('answers to %j', (typed, names) => {
    expect(findDrinks(findable, typed).map(({ name }) => name)).toEqual(names);
  });
});

describe('the list of the cellar', () => {
  const rows = [
    row({ name: 'enough', parMl: 750, valueCents: 100 }),
    row({ name: 'low', onHandMl: 750, parMl: 3000, bin: 'Bar' }),
    row({ name: 'negative', onHandMl: -750 }),
    row({ name: 'lower', onHandMl: 0, parMl: 3000, valueCents: 0 }),
  ];
  const names = (shown: readonly StockRow[]) => shown.map(({ name }) => name);

  it('begins with what presses most', () => {
    expect(names(sortCellar(rows, 'urgent'))).toEqual(['negative', 'lower', 'low', 'enough']);
  });
  it.each([
    ['negative', [], ['negative']],
    ['low', [], ['low', 'lower']],
    ['unpriced', [], ['low']],
    [null, ['Bar'], ['low']],
  ] as const)('keeps %s in %j', (only, bins, expected) => {
    expect(names(filterCellar(rows, { only, bins }))).toEqual(expected);
  });
});

describe('what is ordered', () => {
  const proposed = { cases: 2, perCase: 6, containers: 12, costCents: 500 } as ReorderLine;

  it.each([
    ['the proposal', undefined, 12, 2, 6000, false],
    ['other cases', '3', 18, 3, 9000, false],
    ['nothing', '', 0, 0, 0, false],
    ['the proposal while the text is no number', '2,5', 12, 2, 6000, true],
  ])('is %s', (_, typed, ...[containers, cases, cents, isWrong]) => {
    expect(orderLine(proposed, typed)).toMatchObject({
      orderedContainers: containers,
      orderedCases: cases,
      orderedCents: cents,
      isWrong,
    });
  });

  it('is counted by the piece where no case is known', () => {
    const line = orderLine({ ...proposed, cases: null, perCase: null, containers: 5 }, '7');
    expect([line.orderedContainers, line.orderedCases, sumOfOrder([line])]).toEqual([7, null, 3500]);
  });
});

it('sums a delivery note, with what has no price said apart', () => {
  const drink = { drinkId: 'a', name: 'A', vintage: null, category: 'vin', colour: null } as const;
  const line = { drink: { ...drink, containerMl: 750 }, perCase: 6, bottles: 2, volumeMl: null, bin: null };
  expect(
    sumsOf([
      { ...line, cases: 2, valueCents: 8400 },
      { ...line, cases: 0, valueCents: null },
    ]),
  ).toEqual({ containers: 16, valueCents: 8400, unpriced: 1 });
});
