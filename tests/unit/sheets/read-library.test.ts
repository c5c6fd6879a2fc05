import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src-main/domain/sheets/read-library.ts';

const chablis = {
  id: 'v1',
  category: 'vin',
  name: 'Chablis',
  producer: 'Domaine Louvet',
  appellation: 'Chablis',
  region: 'Bourgogne',
  country: 'France',
  colour: 'blanc',
  vintage: 2022,
  volumeCl: 37.5,
  formats: [{ name: 'verre', cl: 12.5 }],
};

describe('a library in JSON', () => {
  it('keeps ids and turns centilitres into millilitres', () => {
    expect(readLibrary(JSON.stringify([chablis]))).toMatchObject({
      ok: true,
      value: [
        {
          id: 'v1',
          drink: { name: 'Chablis', containerMl: 375, servings: [{ name: 'verre', volumeMl: 125 }] },
        },
      ],
    });
  });

  it.each([
    ['no name', [{ ...chablis, name: ' ' }], 'name'],
    ['an unknown category', [chablis, { ...chablis, category: 'plat' }], 'boisson 2'],
    ['a vintage that no cellar has', [{ ...chablis, vintage: 20222 }], 'vintage'],
    ['a negative volume', [{ ...chablis, volumeCl: -1 }], 'volumeCl'],
  ])('refuses the whole file for %s and says where', (_, library, where) => {
    const outcome = readLibrary(JSON.stringify(library));
    expect(outcome.ok).toBe(false);
    expect(outcome.ok ? '' : outcome.error.message).toContain(where);
  });
});

describe('a library in CSV', () => {
  it('reads French headings, decimal commas and formats', () => {
    const csv =
      '\uFEFFNom;Domaine;Catégorie;Couleur;Millésime;Contenance (cl);Formats\r\n' +
      'Chablis;Domaine Louvet;Vin;Blanc;2022;37,5;verre 12,5 | bouteille 37,5\r\n';
    expect(readLibrary(csv)).toMatchObject({
      ok: true,
      value: [
        {
          id: null,
          drink: {
            name: 'Chablis',
            producer: 'Domaine Louvet',
            colour: 'blanc',
            vintage: 2022,
            containerMl: 375,
            servings: [
              { name: 'verre', volumeMl: 125 },
              { name: 'bouteille', volumeMl: 375 },
            ],
          },
        },
      ],
    });
  });

  it.each([
    ['an unfinished JSON list', '[{'],
    ['an open quote', 'Nom;Catégorie\n"Chablis;vin'],
    ['one object', '{"name":"Chablis"}'],
  ])('says that %s cannot be read', (_, source) => {
    expect(readLibrary(source).ok).toBe(false);
  });
});
