import { expect, it } from 'vitest';
import { readingOf } from '../../../src-main/application/matching/label-reading.ts';

it.each([
  ['VERRE CHABLIS 22', 750, 120],
  ['BT MORGON TISSANDIER 19', 750, 750],
  ['CIDRE FERMIER 25CL', 250, 250],
])('%s fills a sheet with a container of %d ml, sold by %d', (label, containerMl, servingMl) => {
  expect(readingOf(label)).toMatchObject({ containerMl, servingMl });
});

it('leaves open what a label of a keg does not say', () => {
  expect(readingOf('PINTE BLONDE').containerMl).toBeNull();
});
