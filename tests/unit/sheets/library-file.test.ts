import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReference } from '../../../src-main/adapters/reference/index.ts';
import { recogniseColumns } from '../../../src-main/domain/sheets/library-file/fields.ts';
import {
  readCategory,
  readColour,
  readNumber,
  readVintage,
  readVolume,
} from '../../../src-main/domain/sheets/library-file/read-cell.ts';
import { readTable } from '../../../src-main/domain/sheets/library-file/read-table.ts';
import { readServings, writeServings } from '../../../src-main/domain/sheets/library-file/servings-text.ts';
import { valueOf } from '../../builders/engine.ts';

const { sizes } = await createReference().load();

describe('the columns of a library', () => {
  it.each([
    [
      ['Réf', 'Désignation', 'Domaine', 'Mill.', 'Couleur', 'AOC', 'PA HT', 'Prix verre'],
      ['id', 'name', 'producer', 'vintage', 'colour', 'appellation', 'purchase', 'glassPrice'],
    ],
    [
      ['Item', 'Winery', 'Vintage', 'Bottle size', 'Cost', 'Supplier', 'Location', 'UPC'],
      ['name', 'producer', 'vintage', 'container', 'purchase', 'supplier', 'bin', 'barcode'],
    ],
    [
      ['NOM', 'nom', 'couleur de la porte', ''],
      ['name', null, null, null],
    ],
  ])('%j are recognised', (headings, fields) => {
    expect(recogniseColumns(headings)).toEqual(fields);
  });

  it('are found under a title, whatever parts them', () => {
    const text = 'Carte des vins;;;\n\nNom;Domaine;Couleur;Contenance\nChablis;Louvet;Blanc;75\n';
    for (const separator of [';', '\t', '|']) {
      const table = valueOf(readTable(text.replaceAll(';', separator)));
      expect(table.headings).toEqual(['Nom', 'Domaine', 'Couleur', 'Contenance']);
      expect(table.rows).toEqual([{ line: 4, cells: ['Chablis', 'Louvet', 'Blanc', '75'] }]);
    }
  });

  it.each([
    ['nothing', ''],
    ['one word', 'bonjour'],
    ['an open quote', 'Nom;Couleur;Pays\n"Chablis;blanc;France'],
  ])('are not looked for in %s', (_, text) => {
    expect(readTable(text).ok).toBe(false);
  });
});

describe('a cell', () => {
  it.each([
    ['1 234,50', 123_450],
    ['1\u202f234,5 €', 123_450],
    ['1,234.50', 123_450],
    ['12.4', 1240],
    ['12,40 EUR', 1240],
    ['1.234', 123_400],
    ['0,125', 13],
    ['12', 1200],
    ['abc', null],
    ['-3', null],
    ['1,2,3', null],
  ])('%s is %s hundredths', (cell, value) => {
    expect(readNumber(cell, 2)).toBe(value);
  });

  it.each([
    ['75', 750],
    ['37,5', 375],
    ['37.5 cl', 375],
    ['0,75 l', 750],
    ['0.375 L', 375],
    ['750ml', 750],
    ['30 litres', 30_000],
    ['Magnum', 1500],
    ['fût 30 l', 30_000],
    ['BIB 5L', 5000],
    ['jéroboam', null],
    ['grand', null],
  ])('%s holds %s ml', (cell, ml) => {
    expect(readVolume(cell, sizes)).toBe(ml);
  });

  it.each([
    ['2022', 2022],
    ['22', 2022],
    ['98', 1998],
    ['2022,00', 2022],
    ['NM', null],
    ['sans millésime', null],
    ['20222', undefined],
    ['hier', undefined],
  ])('%s is the year %s', (cell, year) => {
    expect(readVintage(cell, 2026)).toBe(year);
  });

  it.each([
    ['Vins rouges', 'vin'],
    ['CHAMPAGNES', 'champagne'],
    ['Bières pression', 'bière'],
    ['Whisky', 'spiritueux'],
    ['Soft drinks', 'soft'],
    ['Eaux minérales', 'eau'],
    ['Plats', null],
  ])('%s is of the category %s', (cell, category) => {
    expect(readCategory(cell)).toBe(category);
  });

  it.each([
    ['R', 'rouge'],
    ['Blancs', 'blanc'],
    ['ROSE', 'rosé'],
    ['white', 'blanc'],
    ['orange', null],
  ])('%s is of the colour %s', (cell, colour) => {
    expect(readColour(cell)).toBe(colour);
  });
});

describe('servings in one cell', () => {
  it.each([
    [
      'verre 12,5 | bouteille 37,5',
      [
        ['verre', 125, null],
        ['bouteille', 375, null],
      ],
    ],
    [
      'Verre 12 cl = 7,50 | Bouteille 75 cl = 39,00',
      [
        ['Verre', 120, 750],
        ['Bouteille', 750, 3900],
      ],
    ],
    ['Verre 12 cl 12 cl à 7,50 €', [['Verre 12 cl', 120, 750]]],
    ['Pichet 0,5 l: 12', [['Pichet', 500, 1200]]],
  ])('%s', (cell, servings) => {
    expect(readServings(cell)).toEqual(
      servings.map(([name, volumeMl, priceCents]) => ({ name, volumeMl, priceCents, isRemoved: false })),
    );
  });

  it('go where the file says so', () => {
    expect(readServings('Verre 12 cl (retirer) | Bottle 75 cl = 39 (Remove)')).toEqual([
      { name: 'Verre', volumeMl: 120, priceCents: null, isRemoved: true },
      { name: 'Bottle', volumeMl: 750, priceCents: 3900, isRemoved: true },
    ]);
  });

  it.each(['au verre', 'verre beaucoup'])('%s says no volume', (cell) => {
    expect(readServings(cell)).toBeNull();
  });

  it('read back as they were written, whatever their names', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    const serving = fc.record({
      name,
      volumeMl: fc.integer({ min: 1, max: 60_000 }),
      priceCents: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    });
    fc.assert(
      fc.property(fc.array(serving, { minLength: 1, maxLength: 5 }), (servings) => {
        expect(readServings(writeServings(servings))).toEqual(
          servings.map((each) => ({ ...each, isRemoved: false })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
