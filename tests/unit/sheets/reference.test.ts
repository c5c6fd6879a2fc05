import { beforeAll, describe, expect, it } from 'vitest';
import { createReference } from '../../../src-main/adapters/reference/index.ts';
import { doubtsOf, type DoubtContext, type Mend } from '../../../src-main/domain/sheets/doubts.ts';
import type { NewDrink } from '../../../src-main/domain/sheets/drink.ts';
import { createCatalogue } from '../../../src-main/domain/sheets/reference/catalogue.ts';
import { createKnownNames, plainName } from '../../../src-main/domain/sheets/reference/known-names.ts';
import type { Reference } from '../../../src-main/domain/sheets/reference/types.ts';

let reference: Reference;
let context: DoubtContext;
beforeAll(async () => {
  reference = await createReference().load();
  context = { names: createKnownNames(reference), sizes: reference.sizes, year: 2026 };
});

const twice = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

describe('the reference data', () => {
  it('hold what they are said to hold', () => {
    const counts = Object.fromEntries(Object.entries(reference).map(([name, rows]) => [name, rows.length]));
    expect(counts).toEqual({
      appellations: 830,
      regions: 120,
      grapes: 151,
      sizes: 65,
      servings: 73,
      products: 1206,
    });
  });

  it('name each thing once', () => {
    expect(twice(reference.appellations.map(({ name }) => plainName(name)))).toEqual([]);
    expect(twice(reference.grapes.map(({ name }) => plainName(name)))).toEqual([]);
    expect(twice(reference.regions.map(({ name, country }) => plainName(`${name} ${country}`)))).toEqual([]);
    expect(twice(reference.sizes.map(({ name, container }) => `${name} ${container}`))).toEqual([]);
    expect(twice(reference.servings.map(({ name }) => name))).toEqual([]);
    const products = reference.products.map(({ name, producer, category, colour }) =>
      [name, producer, category, colour].join('|'),
    );
    expect(twice(products)).toEqual([]);
  });

  it('put each appellation in a region that is known, of its own country', () => {
    const regions = new Set(reference.regions.map(({ name, country }) => `${name}, ${country}`));
    const lost = reference.appellations.filter(
      ({ region, country }) => !regions.has(`${region}, ${country}`),
    );
    expect(lost).toEqual([]);
  });

  it('give colours to wines and none to spirits and ciders', () => {
    const uncoloured = ['spiritueux', 'cidre', 'poiré', 'mistelle'];
    for (const { name, colours, kinds } of reference.appellations) {
      const isDrunkUncoloured = kinds.every((kind) => uncoloured.includes(kind));
      expect(`${name}: ${isDrunkUncoloured === (colours.length === 0)}`).toBe(`${name}: true`);
    }
  });

  it('hold volumes that exist', () => {
    for (const { name, ml } of reference.sizes) {
      expect(ml, name).toBeGreaterThanOrEqual(30);
      expect(ml, name).toBeLessThanOrEqual(50_000);
    }
    for (const { name, ml } of reference.servings) {
      expect(ml, name).toBeGreaterThanOrEqual(20);
      expect(ml, name).toBeLessThanOrEqual(3000);
    }
    for (const { name, sizesMl, servingsMl, parts } of reference.products) {
      for (const ml of [...sizesMl, ...servingsMl]) {
        expect(ml, name).toBeGreaterThanOrEqual(10);
        expect(ml, name).toBeLessThanOrEqual(50_000);
      }
      for (const part of parts) expect(part.ml ?? 10, `${name}: ${part.name}`).toBeLessThanOrEqual(500);
    }
  });

  it('sell no wine of the catalogue under an appellation that cannot have its colour or its region', () => {
    const odd = reference.products.flatMap(({ sizesMl, servingsMl: _, ...product }) => {
      const drink: NewDrink = {
        ...product,
        vintage: null,
        containerMl: sizesMl[0] ?? null,
        parMl: null,
        servings: [],
      };
      return doubtsOf(drink, context).map(({ code }) => `${product.name}: ${code}`);
    });
    expect(odd).toEqual([]);
  });
});

describe('a name of the trade', () => {
  it.each([
    ['chateauneuf du pape', 'Châteauneuf-du-Pape'],
    ['AOC Chablis', 'Chablis'],
    ['Chablis 1er Cru', 'Chablis'],
    ['CROZES HERMITAGE', 'Crozes-Hermitage'],
  ])('%s is known as %s', (typed, name) => {
    expect(context.names.appellation(typed)?.name).toBe(name);
  });
  it.each(['CDP', 'Pouilly', 'Bourg', 'Mon vin'])('%s alone settles nothing', (typed) => {
    expect(context.names.appellation(typed)).toBeNull();
  });
});

const chablis: NewDrink = {
  category: 'vin',
  name: 'Chablis',
  producer: 'Domaine Louvet',
  appellation: 'Chablis',
  region: 'Bourgogne',
  country: 'France',
  colour: 'blanc',
  vintage: 2022,
  containerMl: 750,
  parMl: null,
  servings: [{ name: 'Verre', volumeMl: 120, priceCents: 750 }],
};

describe('what is odd in a sheet', () => {
  it.each<[string, Partial<NewDrink>]>([
    ['a good sheet', {}],
    ['the long name of a region', { appellation: 'Gigondas', region: 'Vallée du Rhône', colour: 'rouge' }],
    ['a département', { region: 'Yonne' }],
    ['an estate of its own words', { appellation: 'Cuvée du patron' }],
    ['a wine without appellation', { appellation: null }],
    ['a first growth', { appellation: 'Chablis Premier Cru' }],
    ['an old rum with its year', { category: 'spiritueux', appellation: null, colour: null, vintage: 2009 }],
    ['a keg', { category: 'bière', appellation: null, colour: null, vintage: null, containerMl: 30_000 }],
    [
      'a soft drink at 5.5 %',
      { category: 'soft', appellation: null, colour: null, vintage: null, vatRate: 550 },
    ],
  ])('is nothing for %s', (_, changes) => {
    expect(doubtsOf({ ...chablis, ...changes }, context)).toEqual([]);
  });

  it.each<[string, Partial<NewDrink>, string, Mend['fields'] | null]>([
    ['an AOC in the wrong region', { region: 'Beaujolais' }, 'appellationRegion', { region: 'Bourgogne' }],
    ['an AOC in the wrong country', { country: 'Italie' }, 'appellationCountry', { country: 'France' }],
    ['a red Chablis', { colour: 'rouge' }, 'appellationColour', { colour: 'blanc' }],
    ['a slip of the hand', { appellation: 'Chabliss' }, 'appellationNear', { appellation: 'Chablis' }],
    [
      'a cognac among wines',
      { appellation: 'Cognac', region: 'Cognac', colour: null, vintage: null },
      'appellationCategory',
      { category: 'spiritueux' },
    ],
    [
      'a region of another country',
      { appellation: null, region: 'Toscane', colour: 'rouge' },
      'regionCountry',
      { country: 'Italie' },
    ],
    [
      'a red of white grapes',
      { appellation: null, region: null, colour: 'rouge', grapes: ['Chardonnay'] },
      'grapeColour',
      { colour: 'blanc' },
    ],
    [
      'a soft drink with a vintage',
      { category: 'soft', appellation: null, region: null, colour: null },
      'vintageOfNoWine',
      { vintage: null },
    ],
    ['a vintage to come', { vintage: 2031 }, 'vintageToCome', { vintage: null }],
    ['millilitres for centilitres', { containerMl: 7500 }, 'containerOdd', { containerMl: 750 }],
    ['wine at 10 %', { vatRate: 1000 }, 'vatOfAlcohol', { vatRate: 2000 }],
    ['a glass sold under its cost', { purchaseCents: 9000 }, 'priceUnderCost', null],
    ['a mistyped barcode', { barcode: '3760093550018' }, 'barcodeCheckDigit', null],
  ])('is seen: %s', (_, changes, code, mend) => {
    const found = doubtsOf({ ...chablis, ...changes }, context);
    expect(found.map((doubt) => doubt.code)).toEqual([code]);
    expect(found[0]?.mends[0]?.fields ?? null).toEqual(mend);
  });

  it('is gone once it is mended', () => {
    const odd = { ...chablis, region: 'Beaujolais', colour: 'rouge' as const, vintage: 2031 };
    const mended = doubtsOf(odd, context).reduce<NewDrink>(
      (drink, { mends }) => ({ ...drink, ...mends[0]?.fields }),
      odd,
    );
    expect(doubtsOf(mended, context)).toEqual([]);
  });

  it.each([
    [1200, 120],
    [800, 750],
  ])('mends a glass of %i ml out of a bottle to %i', (volumeMl, mended) => {
    const servings = [{ name: 'Verre', volumeMl, priceCents: null }];
    const [doubt] = doubtsOf({ ...chablis, servings }, context);
    expect(doubt).toMatchObject({
      code: 'servingLarger',
      mends: [{ serving: { at: 0, volumeMl: mended } }],
    });
  });
});

describe('the catalogue', () => {
  it.each([
    ['coca zero', 'Coca-Cola Zero'],
    ['aperol spr', 'Aperol Spritz'],
    ['1664', '1664'],
    ['evian 50cl', 'Evian'],
    ['chartruse verte', 'Chartreuse'],
  ])('finds %s', (typed, name) => {
    const found = createCatalogue(reference.products).search(typed, 12);
    expect(found.map((product) => product.name).join(', ')).toContain(name);
  });

  it('finds nothing in words that nobody sells', () => {
    expect(createCatalogue(reference.products).search('xyzzy plugh', 12)).toEqual([]);
  });
});
