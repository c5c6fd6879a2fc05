import { describe, expect, it } from 'vitest';
import {
  formatCentilitres,
  formatContainer,
  formatContainerCount,
  formatLitres,
  formatStock,
  formatStockChange,
  stockParts,
} from '../../../src-renderer/format/volume';

const plain = (text: string): string => text.replace(/\u00a0/g, ' ').replace(/\u202f/g, '_');

describe('stock reads in containers', () => {
  it.each([
    [23490, 750, '31 btl 24 cl'],
    [3000, 750, '4 btl'],
    [280, 700, '28 cl'],
    [0, 750, '0'],
    [-1500, 750, '− 2 btl'],
    [-280, 700, '− 28 cl'],
    [12000, 30000, '0,4 fût'],
    [282000, 30000, '9,4 fûts'],
    [60000, 30000, '2 fûts'],
    [4500, null, '4,5 l'],
    [1000750, 750, '1_334 btl 25 cl'],
  ])('%i ml in containers of %s ml', (ml, containerMl, written) => {
    expect(plain(formatStock('fr', ml, containerMl))).toBe(written);
  });

  it('counts kegs in English too', () => {
    expect(plain(formatStock('en', 12000, 30000))).toBe('0.4 keg');
    expect(plain(formatStock('en', 282000, 30000))).toBe('9.4 kegs');
    expect(plain(formatStockChange('en', 4500, 750))).toBe('+6 btl');
    expect(plain(formatStockChange('fr', 4500, 750))).toBe('+ 6 btl');
    expect(plain(formatStockChange('fr', -120, 750))).toBe('− 12 cl');
  });

  it('keeps full bottles and what is left of one apart for the columns of a list', () => {
    expect(stockParts('fr', 280, 700)).toEqual({ count: '0', unit: 'btl', rest: '28\u00a0cl' });
    expect(stockParts('fr', 12000, 30000)).toEqual({ count: '0,4', unit: 'fût', rest: '12\u00a0l' });
    expect(stockParts('fr', -280, 700)).toEqual({ count: '−\u00a028\u00a0cl', unit: '', rest: '' });
    expect(stockParts('fr', 2250, 750)).toEqual({ count: '3', unit: 'btl', rest: '' });
  });
});

describe('volumes', () => {
  it.each([
    [61800, '61,8 l'],
    [148000, '148,0 l'],
    [-17050, '− 17,1 l'],
  ])('%i ml of a night in litres to one decimal', (ml, written) => {
    expect(plain(formatLitres('fr', ml))).toBe(written);
  });

  it.each([
    [120, '12 cl'],
    [25, '2,5 cl'],
    [-1500, '− 150 cl'],
  ])('%i ml in centilitres', (ml, written) => {
    expect(plain(formatCentilitres('fr', ml))).toBe(written);
  });

  it.each([
    [750, '75 cl', '75 cl'],
    [375, '37,5 cl', '37.5 cl'],
    [1000, '1 l', '1 l'],
    [1500, '1,5 l', '1.5 l'],
    [30000, 'fût 30 l', '30 l keg'],
  ])('a container of %i ml', (ml, fr, en) => {
    expect(plain(formatContainer('fr', ml))).toBe(fr);
    expect(plain(formatContainer('en', ml))).toBe(en);
  });

  it('tells a volume in bottles for a sentence', () => {
    expect(formatContainerCount('fr', 17040, 750)).toBe('22,7');
  });
});
