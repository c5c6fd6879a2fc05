import { expect, it } from 'vitest';
import {
  CELL_COLUMNS,
  packCells,
  unpackCells,
} from '../../../src-main/adapters/sqlite/stores/sale-cells/cells';

const column = (values: number[]): number[][] => CELL_COLUMNS.map((_, index) => (index === 4 ? values : []));
const filled = (values: number[]): number[][] =>
  column(values).map((each) => (each.length === 0 ? values.map(() => 0) : each));

it.each([
  ['nothing sold', []],
  ['a coffee', [250]],
  ['a void', [-250, 0]],
  ['a night of the largest house', [2_147_483_648, -2_147_483_649]],
  ['what a till prints when it is tried out', [999_999_999_999, 1, -128, 127, 32_768]],
])('the cells of a day keep their amounts: %s', (_, cents) => {
  const cells = unpackCells(packCells(filled(cents)));
  expect(cells.count).toBe(cents.length);
  expect([...cells.amountCents].slice(0, cells.count)).toEqual(cents);
  expect([...cells.quantity].slice(0, cells.count)).toEqual(cents.map(() => 0));
});

it('cells are read where their bytes begin at an odd place', () => {
  const packed = packCells(filled([1, 70_000, -3]));
  const moved = new Uint8Array(packed.length + 3);
  moved.set(packed, 3);
  expect([...unpackCells(moved.subarray(3)).amountCents]).toEqual([1, 70_000, -3]);
});
