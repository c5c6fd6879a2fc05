import type { FileSense } from '../article.ts';
import type { Notice } from '../notices.ts';
import type { Row } from '../separated-rows.ts';
import type { Line } from '../types.ts';
import { createAmountWatch } from './amount-watch.ts';
import { createClockWatch } from './clock-watch.ts';
import { createColumnWatch } from './column-watch.ts';
import { createDayWatch } from './day-watch.ts';
import { createVatWatch } from './vat-watch.ts';
import { createZWatch } from './z-watch.ts';

export type Sanity = { see(row: Row, line: Line): void; notices(): Notice[] };

/** Looks at each line of a file for what a till would hardly print. */
export const createSanity = (sense: FileSense): Sanity => {
  const amounts = createAmountWatch(sense);
  const columns = createColumnWatch(sense);
  const watches = [createVatWatch(), createClockWatch(), createDayWatch(), createZWatch()];
  return {
    see: (row, line) => {
      amounts.see(row, line);
      columns.see(row, line);
      for (const watch of watches) watch.see(line);
    },
    notices: () => [amounts, columns, ...watches].flatMap((watch) => watch.notices()),
  };
};
