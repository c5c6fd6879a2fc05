import { remembered } from '../lazily.ts';
import type { Notice } from '../notices.ts';
import type { Line } from '../types.ts';
import { isAlcohol } from './alcohol.ts';

/** The rates of what is eaten; overseas and Corsica have rates of their own, above them. */
const REDUCED = new Set([550, 1000]);

/** Watches for alcohol sold at the rate of a meal. */
export const createVatWatch = () => {
  const isDrink = remembered((key) => {
    const [label = '', family = ''] = key.split('\u0000');
    return { is: isAlcohol(label, family) };
  });
  let first: Line | null = null;
  let lines = 0;
  return {
    see: (line: Line): void => {
      if (line.vatRate === undefined || !REDUCED.has(line.vatRate) || line.kind !== 'sale') return;
      if (!isDrink(`${line.label}\u0000${line.family ?? ''}`).is) return;
      first ??= line;
      lines++;
    },
    notices: (): Notice[] => {
      if (first === null) return [];
      const { line, label, vatRate = 0 } = first;
      return [{ code: 'alcohol-vat', lines, line, label, vatRate }];
    },
  };
};
