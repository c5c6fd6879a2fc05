import { refuse } from './problems.ts';
import type { Row } from './separated-rows.ts';

/** How the last field of a row looks: how many decimals, or nothing. */
const shapeOf = (cell: string): string => {
  if (cell === '') return 'empty';
  const decimals = /^[^a-z]*[.,](\d+)\D*$/i.exec(cell);
  return decimals === null ? 'text' : `decimals ${(decimals[1] ?? '').length}`;
};

export type Width = { least: number; most: number | null };

/**
 * Holds each article against the header's width. A last row without a line end may be whole, or cut:
 * it is cut where it is shorter than the others, or where its last field is not like theirs.
 */
export const createCutGuard = ({ least, most }: Width) => {
  let usualCells: number | null = null;
  let usualShape: string | null = null;
  let isRegular = true;
  let isShapeRegular = true;

  const lastField = (row: Row): string => row.cells[least - 1] ?? '';

  const looksCut = (row: Row): boolean => {
    if (isRegular && usualCells !== null && row.cells.length < usualCells) return true;
    if (!isShapeRegular || usualShape === null || usualShape === 'empty') return false;
    const shape = shapeOf(lastField(row));
    return usualShape === 'text' ? shape === 'empty' : shape !== usualShape;
  };

  const learn = (row: Row): void => {
    const shape = shapeOf(lastField(row));
    isRegular &&= usualCells === null || usualCells === row.cells.length;
    isShapeRegular &&= usualShape === null || usualShape === shape;
    usualCells ??= row.cells.length;
    usualShape ??= shape;
  };

  return {
    /** Throws `field-count`, or `truncated` where the file ends in the row. */
    check: (row: Row): void => {
      if (least === 0) return;
      const filled = row.cells.findLastIndex((cell) => cell !== '') + 1;
      const isShort = row.cells.length < least;
      if (row.isCut && (isShort || looksCut(row))) throw refuse('truncated', row.line);
      if (isShort || (most !== null && filled > most)) {
        const fields = isShort ? row.cells.length : filled;
        throw refuse('field-count', row.line, String(fields), String(most ?? least));
      }
      learn(row);
    },
    /** A text, a total: they may be short, but not where the file ends in them. */
    checkEnd: (row: Row): void => {
      if (row.isCut && row.cells.length < least) throw refuse('truncated', row.line);
    },
  };
};
