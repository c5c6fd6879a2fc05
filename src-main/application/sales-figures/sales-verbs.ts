import type { SalesApi } from '../engine-api/sales.ts';
import type { Needs } from '../needs.ts';
import { salesFile } from './sales-file.ts';
import { salesFigures } from './sales-figures.ts';
import { salesLines } from './sales-lines.ts';

export const salesVerbs = (needs: Needs): SalesApi => ({
  salesFigures: (question) => salesFigures(needs, question),
  salesLines: (question) => salesLines(needs, question),
  salesFile: (argument) => salesFile(needs, argument),
});
