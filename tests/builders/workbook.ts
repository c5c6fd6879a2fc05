import { utils, write, type CellObject } from '@e965/xlsx';

type Cell = string | number | Partial<CellObject> | null;

const toCell = (cell: Cell): CellObject | null => {
  if (cell === null) return null;
  if (typeof cell === 'object') return { t: 'n', ...cell };
  return typeof cell === 'number' ? { t: 'n', v: cell } : { t: 's', v: cell };
};

/** The bytes of a workbook, a sheet for each list of rows. */
export const workbook = (...sheets: Cell[][][]): Uint8Array => {
  const book = utils.book_new();
  for (const [index, rows] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(toCell)));
    utils.book_append_sheet(book, sheet, `Feuille ${index + 1}`);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
