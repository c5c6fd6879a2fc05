import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../src-main/domain/matching/index.ts';

describe('reading a label by itself, for a new drink', () => {
  it('fills in the form of a wine', () => {
    expect(readLabel('CROZES HERM BLC 22 VERRE')).toMatchObject({
      vintage: 2022,
      volumeCl: 12,
      serving: 'verre',
      colour: 'blanc',
      words: ['CROZES', 'HERM'],
      suggestedName: 'Crozes-Hermitage',
      appellation: 'Crozes-Hermitage',
      category: 'vin',
    });
  });

  it.each([
    ['ST JO GONON RGE', 'Saint-Joseph'],
    ['HCN GROS 20', 'Bourgogne Hautes Côtes de Nuits'],
    ['POUILLY FUME VR', 'Pouilly-Fumé'],
    ['CDR PICHET 50', 'Côtes du Rhône'],
    ['CHARDO VR', 'Chardonnay'],
    ['PINTE GUINNESS', 'Guinness Draught'],
    ['LAGAVULIN 16 4CL', 'Lagavulin 16 ans'],
    ['CUVEE DU PATRON', 'Cuvee Du Patron'],
  ])('%s suggests %s', (label, name) => {
    expect(readLabel(label).suggestedName).toBe(name);
  });

  it.each([
    ['TALBOT 09 1/2BT', 2009, 37.5],
    ['CDR PICHET 50', null, 50],
    ['CHINON POT 46', null, 46],
    ['DEMI PELFORTH', null, 25],
    ['EVIAN 1L', null, 100],
    ['LAGAVULIN 16 4CL', null, 4],
    ['RULLY 75CL 2019', 2019, 75],
  ])('%s says vintage %s and %s cl', (label, vintage, volumeCl) => {
    expect(readLabel(label)).toMatchObject({ vintage, volumeCl });
  });

  it('settles on no appellation when two answer as well', () => {
    expect(readLabel('POUILLY').appellation).toBeNull();
  });
});
