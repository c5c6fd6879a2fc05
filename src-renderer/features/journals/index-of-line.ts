import type { JournalLineView } from '../../../src-preload/contract';
import type { Pages } from './use-pages';

/**
 * The index of the sale that a physical line became, or null where it became none. Sales follow the order of
 * the file, so that a journal of a million lines is searched by halves.
 */
export const indexOfLine = async (
  pages: Pick<Pages<Pick<JournalLineView, 'line'>>, 'bring' | 'rowAt' | 'total'>,
  line: number,
): Promise<number | null> => {
  let from = 0;
  let to = pages.total.value - 1;
  while (from <= to) {
    const middle = Math.floor((from + to) / 2);
    await pages.bring(middle, middle);
    const sale = pages.rowAt(middle);
    if (sale === undefined) return null;
    if (sale.line === line) return middle;
    if (sale.line < line) from = middle + 1;
    else to = middle - 1;
  }
  return null;
};
