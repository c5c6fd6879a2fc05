import { describe, expect, it } from 'vitest';
import { doubtBarcode } from '../../../src-main/domain/sheets/barcode.ts';
import { familyKey, isSameWine, type FamilyFields } from '../../../src-main/domain/sheets/family.ts';
import { nameOfDrink } from '../../../src-main/domain/sheets/name.ts';

const crozes: FamilyFields = {
  name: 'Crozes-Hermitage',
  producer: 'Cave Perrotin',
  cuvee: 'Les Galets',
  appellation: 'Crozes-Hermitage',
  colour: 'rouge',
  category: 'vin',
  containerMl: 750,
};

describe('a family of vintages', () => {
  it.each<[string, Partial<FamilyFields>]>([
    ['capitals', { name: 'CROZES-HERMITAGE' }],
    ['accents', { producer: 'Cavé Pèrrotin' }],
    ['hyphens', { name: 'Crozes Hermitage' }],
    ['an apostrophe of another kind', { cuvee: 'Les  Galets ' }],
  ])('is one whatever the %s', (_, changes) => {
    expect(isSameWine(crozes, { ...crozes, ...changes })).toBe(true);
  });

  it.each<[string, Partial<FamilyFields>]>([
    ['another cuvée', { cuvee: 'Vieilles Vignes' }],
    ['another estate', { producer: 'Domaine Combier' }],
    ['another colour', { colour: 'blanc' }],
    ['a magnum', { containerMl: 1500 }],
    ['another appellation', { appellation: 'Hermitage' }],
  ])('is another for %s', (_, changes) => {
    expect(isSameWine(crozes, { ...crozes, ...changes })).toBe(false);
  });

  it('does not mix a word of one field with that of the next', () => {
    const one = familyKey({ ...crozes, name: 'Clos', producer: 'des Papes' });
    expect(one).not.toBe(familyKey({ ...crozes, name: 'Clos des', producer: 'Papes' }));
  });
});

it.each<[Parameters<typeof nameOfDrink>[0], string]>([
  [{ name: 'Chablis', vintage: 2022 }, 'Chablis 2022'],
  [{ name: 'Chablis', vintage: null, cuvee: null }, 'Chablis'],
  [{ name: 'Crozes-Hermitage', cuvee: 'Les Galets', vintage: 2021 }, 'Crozes-Hermitage Les Galets 2021'],
  [{ name: 'Crozes Les Galets', cuvee: 'les galets', vintage: 2021 }, 'Crozes Les Galets 2021'],
])('calls %j %s', (drink, name) => {
  expect(nameOfDrink(drink)).toBe(name);
});

describe('a barcode', () => {
  it.each(['3760093550017', '96385074', '036000291452', '5449 0000 0099 6'])('%s is well made', (code) => {
    expect(doubtBarcode(code)).toBeNull();
  });
  it.each([
    ['3760093550018', 'checkDigit'],
    ['12345', 'length'],
    ['CAVE-12', 'letters'],
  ])('%s is odd: %s', (code, doubt) => {
    expect(doubtBarcode(code)).toBe(doubt);
  });
});
