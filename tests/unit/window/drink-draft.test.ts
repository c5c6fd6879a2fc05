import { describe, expect, it } from 'vitest';
import type { NewDrink } from '../../../src-preload/contract';
import { draftOf, readDraft, readLoosely } from '../../../src-renderer/features/drink-form/drink-draft';
import type { DrinkDraft } from '../../../src-renderer/features/drink-form/drink-draft';
import { mendDraft } from '../../../src-renderer/features/drink-form/mend-draft';
import { usualServings } from '../../../src-renderer/features/drink-form/usual-servings';

const crozes: NewDrink = {
  category: 'vin',
  name: 'Crozes-Hermitage blanc « Le Verger »',
  producer: 'Domaine Villebrun',
  appellation: 'Crozes-Hermitage',
  region: 'Rhône',
  country: 'France',
  colour: 'blanc',
  vintage: 2022,
  containerMl: 750,
  parMl: 9000,
  servings: [
    { name: 'Bouteille', volumeMl: 750, priceCents: 3600 },
    { name: 'Verre', volumeMl: 125, priceCents: null },
  ],
  cuvee: 'Le Verger',
  grapes: ['Marsanne', 'Roussanne'],
  supplier: 'Cave Dumont',
  bin: 'Cave A3',
  vatRate: 2000,
  purchaseCents: 1245,
  notes: 'À servir frais.',
  barcode: '3760093550017',
  pictureId: 'p1',
};
const draft = (changes: Partial<DrinkDraft> = {}): DrinkDraft => ({
  ...draftOf(crozes, 9375, 'fr', []),
  ...changes,
});

describe('the form of a drink', () => {
  it('gives back the drink that it was filled with, to the millilitre and the cent', () => {
    const read = { ok: true, drink: crozes, countedMl: 9375, servingIds: [null, null] };
    expect(readDraft(draft())).toEqual(read);
    expect(readDraft(draftOf(crozes, 9375, 'en', []))).toEqual(read);
  });

  it('keeps apart the servings that the sheet has from those that were added', () => {
    const [bottle, glass] = crozes.servings;
    if (bottle === undefined || glass === undefined) throw new Error('Two servings are needed.');
    const sheet = { ...crozes, servings: [bottle, { id: 'crozes/1', ...glass }] };
    const typed = draftOf(sheet, null, 'fr', []);
    typed.servings = [...typed.servings.slice(1), { name: 'Pichet', volume: '50', price: '' }];
    expect(readDraft(typed)).toMatchObject({
      drink: { servings: [{ name: 'Verre' }, { name: 'Pichet', volumeMl: 500 }] },
      servingIds: ['crozes/1', null],
    });
  });

  it('shows what a person would type', () => {
    expect(draft()).toMatchObject({ container: '75', par: '12', counted: '12,5' });
    expect(draft().servings).toEqual([
      { name: 'Bouteille', volume: '75', price: '36' },
      { name: 'Verre', volume: '12,5', price: '' },
    ]);
  });

  it('counts kegs and litres as they are counted in the cellar', () => {
    expect(readDraft(draft({ container: '3000', counted: '0,4' }))).toMatchObject({ countedMl: 12000 });
    expect(readDraft(draft({ category: 'cocktail', container: '', counted: '2,5' }))).toMatchObject({
      countedMl: 2500,
      drink: { containerMl: null },
    });
  });

  it.each<[string, Partial<DrinkDraft>, object]>([
    ['a name', { name: '  ' }, { name: 'name' }],
    ['a year that can be', { vintage: '22' }, { vintage: 'vintage' }],
    ['a size of a wine', { container: '' }, { container: 'container' }],
    ['a size above zero', { container: '0' }, { container: 'container' }],
    ['a stock in figures', { counted: 'douze' }, { counted: 'stock' }],
    [
      'a price in figures',
      { servings: [{ name: 'Verre', volume: '12', price: 'x' }] },
      { servings: [{ price: 'price' }] },
    ],
    [
      'a name for each serving',
      { servings: [{ name: '', volume: '12', price: '' }] },
      { servings: [{ name: 'servingName' }] },
    ],
  ])('asks for %s', (_, changes, errors) => {
    expect(readDraft(draft(changes))).toEqual({ ok: false, errors });
  });

  it('has no colour for a beer, whatever was chosen before', () => {
    expect(readDraft(draft({ category: 'bière' }))).toMatchObject({ drink: { colour: null } });
  });
});

describe('servings to start from', () => {
  it.each([
    ['vin' as const, '75', ['bottle 75', 'glass 12']],
    ['bière' as const, '3000', ['half 25', 'pint 50']],
    ['bière' as const, '33', ['bottle 33']],
    ['spiritueux' as const, '70', ['measure 4']],
    ['eau' as const, '100', ['bottle 100']],
    ['cocktail' as const, '', ['glass 12']],
  ])('%s in %s cl', (category, container, expected) => {
    const servings = usualServings(category, container, (word) => word);
    expect(servings.map(({ name, volume }) => `${name} ${volume}`)).toEqual(expected);
  });
});

describe('a form half filled', () => {
  it('is looked at as far as it can be read', () => {
    const half = draft({
      name: '',
      vintage: '20',
      container: 'x',
      servings: [{ name: '', volume: '?', price: 'a' }],
    });
    expect(readLoosely(half)).toMatchObject({
      name: '?',
      vintage: null,
      containerMl: null,
      appellation: 'Crozes-Hermitage',
      servings: [{ name: '?', volumeMl: 0, priceCents: null }],
    });
  });

  it.each([
    ['75', 750],
    ['37,5 cl', 375],
    ['30 l', 30_000],
    ['750 ml', 750],
    ['1.5 L', 1500],
  ])('reads a container of %s', (container, containerMl) => {
    expect(readDraft(draft({ container }))).toMatchObject({ drink: { containerMl } });
  });

  it('takes what a mend puts in it', () => {
    const mended = mendDraft(
      draft({ colour: 'rouge' }),
      {
        fields: { colour: 'blanc', vintage: null, vatRate: 550, containerMl: 375 },
        serving: { at: 1, volumeMl: 120 },
      },
      'fr',
    );
    expect(mended).toMatchObject({
      colour: 'blanc',
      vintage: '',
      container: '37,5',
      details: { vat: '5,5' },
      servings: [{ volume: '75' }, { volume: '12' }],
    });
  });
});
