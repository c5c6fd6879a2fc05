import { describe, expect, it } from 'vitest';
import type { DrinkRow } from '../../../src-preload/contract';
import { drinkLines, filterDrinks, noFilters } from '../../../src-renderer/stores/drink-lines';
import type { DrinkOrder } from '../../../src-renderer/stores/drink-lines';

const drink = (name: string, changes: Partial<DrinkRow> = {}): DrinkRow => ({
  id: name,
  name,
  producer: null,
  appellation: null,
  region: null,
  country: 'France',
  category: 'vin',
  colour: 'rouge',
  vintage: null,
  containerMl: 750,
  servings: [],
  parMl: null,
  cuvee: null,
  grapes: [],
  supplier: null,
  bin: null,
  vatRate: null,
  purchaseCents: null,
  notes: null,
  barcode: null,
  pictureId: null,
  archived: false,
  onHandMl: 0,
  costCents: null,
  valueCents: null,
  lastCountAt: null,
  linkCount: 0,
  registerLabels: [],
  soldMl30Days: 0,
  ...changes,
});

const cellar = [
  drink('Saint-Joseph', {
    producer: 'Domaine Cassagnol',
    region: 'Rhône',
    vintage: 2021,
    onHandMl: 23490,
    parMl: 18000,
    linkCount: 2,
    registerLabels: ['VERRE ST JOSEPH RGE', 'VERRE ST JO TERRASSE'],
    soldMl30Days: 26600,
  }),
  drink('Crozes-Hermitage', {
    region: 'Rhône',
    onHandMl: 3000,
    parMl: 13500,
    linkCount: 1,
    soldMl30Days: 18900,
  }),
  drink('Muscadet', { colour: 'blanc', region: 'Loire', onHandMl: 5650, parMl: 18000, soldMl30Days: 33000 }),
  drink('Blonde pression', { category: 'bière', colour: null, containerMl: 30000, onHandMl: 12000 }),
  drink('Orange pressée', { category: 'soft', colour: null, containerMl: null }),
];
const names = (rows: readonly DrinkRow[]): string[] => rows.map((row) => row.name);

describe('filtering the drinks', () => {
  it.each([
    ['the name without accents', { words: 'orange pressee' }, ['Orange pressée']],
    ['the producer', { words: 'cassagnol' }, ['Saint-Joseph']],
    ['a register label', { words: 'st jo terrasse' }, ['Saint-Joseph']],
    ['words in any order', { words: '2021 joseph' }, ['Saint-Joseph']],
    ['a colour', { colours: ['blanc' as const] }, ['Muscadet']],
    [
      'two categories',
      { categories: ['bière' as const, 'soft' as const] },
      ['Blonde pression', 'Orange pressée'],
    ],
    ['a region and what is to reorder', { regions: ['Rhône'], onlyLow: true }, ['Crozes-Hermitage']],
    ['what is not linked', { onlyUnlinked: true }, ['Muscadet', 'Blonde pression', 'Orange pressée']],
    ['nothing', {}, names(cellar)],
    ['a short form', { words: 'st-jo' }, ['Saint-Joseph']],
    ['the last figures of the vintage', { words: 'joseph 21' }, ['Saint-Joseph']],
    ['figures that are no vintage', { words: 'joseph 20 22' }, []],
    ['what stands below zero', { onlyNegative: true }, []],
    ['what is linked', { onlyLinked: true }, ['Saint-Joseph', 'Crozes-Hermitage']],
    ['a word that is nowhere', { words: 'joseph sancerre' }, []],
  ])('by %s', (_, filters, expected) => {
    expect(names(filterDrinks(cellar, { ...noFilters(), ...filters }))).toEqual(expected);
  });
});

describe('ordering the drinks', () => {
  it('follows the card, each group with its count and stock', () => {
    expect(
      drinkLines(cellar, 'card').map((line) =>
        line.kind === 'group' ? `# ${line.group} ${line.count}` : line.drink.name,
      ),
    ).toEqual([
      '# red 2',
      'Crozes-Hermitage',
      'Saint-Joseph',
      '# white 1',
      'Muscadet',
      '# beer 1',
      'Blonde pression',
      '# soft 1',
      'Orange pressée',
    ]);
    expect(drinkLines(cellar, 'card')[0]).toMatchObject({ onHandMl: 26490, containerMl: 750 });
  });

  it('heads each group with the value of what is in stock, where something has a cost', () => {
    const valued = [
      drink('a', { onHandMl: 750, valueCents: 900 }),
      drink('b', { onHandMl: -750, valueCents: -900 }),
      drink('c', { onHandMl: 1500 }),
      drink('d', { colour: 'blanc', onHandMl: 750 }),
    ];
    const heads = drinkLines(valued, 'card').flatMap((line) =>
      line.kind === 'group' ? [line.valueCents] : [],
    );
    expect(heads).toEqual([900, null]);
  });

  it.each<[DrinkOrder, string]>([
    ['name', 'Blonde pression'],
    ['stock', 'Saint-Joseph'],
    ['level', 'Crozes-Hermitage'],
    ['sold', 'Muscadet'],
  ])('by %s starts with %s, without groups', (order, first) => {
    const lines = drinkLines(cellar, order);
    expect(lines).toHaveLength(cellar.length);
    expect(lines[0]).toMatchObject({ kind: 'drink', drink: { name: first } });
  });

  it.each<[DrinkOrder, boolean, string[]]>([
    ['region', false, ['Muscadet', 'Crozes-Hermitage', 'Saint-Joseph']],
    ['region', true, ['Crozes-Hermitage', 'Saint-Joseph', 'Muscadet']],
    ['vintage', false, ['Saint-Joseph', 'Blonde pression']],
    ['vintage', true, ['Saint-Joseph', 'Blonde pression']],
    ['stock', true, ['Orange pressée', 'Crozes-Hermitage']],
  ])('by %s, turned round: %s, what says nothing of it last', (order, isReversed, expected) => {
    const told = drinkLines(cellar, order, isReversed).flatMap((line) =>
      line.kind === 'drink' ? [line.drink.name] : [],
    );
    expect(told.slice(0, expected.length)).toEqual(expected);
  });

  it('puts vintages of one wine in order', () => {
    const wines = [drink('Talbot', { id: 'b', vintage: 2016 }), drink('Talbot', { id: 'a', vintage: 2012 })];
    expect(drinkLines(wines, 'name').map((line) => line.kind === 'drink' && line.drink.vintage)).toEqual([
      2012, 2016,
    ]);
  });
});
