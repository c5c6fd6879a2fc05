import { cellAt, type FileSense } from '../article.ts';
import { usualRates } from '../dialects.ts';
import type { Notice } from '../notices.ts';
import type { Row } from '../separated-rows.ts';
import type { Line } from '../types.ts';

/** Watches for rates where amounts should stand, and none where rates should: the columns are beside their names. */
export const createColumnWatch = ({ columns }: Pick<FileSense, 'columns'>) => {
  let isPossible = columns.vatRate !== undefined;
  let first = 0;
  return {
    see: (row: Row, line: Line): void => {
      if (!isPossible) return;
      const amount = line.amountInclVat ?? line.amountExclVat;
      if (line.vatRate !== undefined || (amount !== undefined && !usualRates.has(Math.abs(amount)))) {
        isPossible = false;
      } else if (first === 0 && amount !== undefined && cellAt(row, columns.vatRate) !== '') {
        first = line.line;
      }
    },
    notices: (): Notice[] => (isPossible && first > 0 ? [{ code: 'columns-beside', line: first }] : []),
  };
};
