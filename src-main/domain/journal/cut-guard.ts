import { refuse } from './problems.ts';
import type { Row } from './separated-rows.ts';

/** How the last field of a row looks: how many decimals, which mark stands behind; a sign may, or not. */
const shapeOf = (cell: string): string => {
  const number = /^[^a-z]*?(?:[.,](\d+))?([^\d.,]*)$/i.exec(cell);
  if (number?.[1] === undefined) return 'text';
  return `${number[1].length} decimals ${(number[2] ?? '').replace(/[-)\s]/g, '')}`;
};

const markBehind = (cell: string): string => /(?:%|€|EUR)$/i.exec(cell)?.[0] ?? '';

/** More names than these are no list. */
const MOST_NAMES = 20;

export type Width = {
  least: number;
  most: number | null;
  /** The header's own fields, an empty one behind a last separator too. */
  header: number;
};

/** What the last fields of the rows so far have in common. */
const createLastField = () => {
  let before: string | null = null;
  let usualShape: string | null = null;
  let usualMark = '';
  let isShapeRegular = true;
  let isMarkRegular = true;
  let wasEmpty = false;
  const names = new Set<string>();
  return {
    learn: (cell: string): void => {
      if (cell === before) return;
      before = cell;
      wasEmpty ||= cell === '';
      if (cell === '') return;
      const shape = shapeOf(cell);
      const mark = markBehind(cell);
      if (usualShape === null) usualMark = mark;
      isShapeRegular &&= usualShape === null || usualShape === shape;
      isMarkRegular &&= usualMark === mark;
      usualShape ??= shape;
      if (names.size < MOST_NAMES) names.add(cell);
    },
    isUnlike: (cell: string): boolean => {
      if (cell === '') return !wasEmpty;
      if (/\d[.,]$/.test(cell)) return true;
      if (isMarkRegular && usualMark !== '' && markBehind(cell) === '') return true;
      if (!isShapeRegular || usualShape === null || usualShape === 'text') return false;
      return shapeOf(cell) !== usualShape;
    },
    /** `VEN` where the others say `VENTE`. */
    isBeginning: (cell: string): boolean =>
      cell !== '' &&
      names.size < MOST_NAMES &&
      !names.has(cell) &&
      [...names].some((name) => name.startsWith(cell)),
  };
};

/**
 * A separator too many among the headings: the header alone is closed by an empty field, and nothing ever
 * stands under its last name.
 */
const createShiftWatch = ({ most, header }: Width) => {
  const isClosed = most !== null && header > most;
  let isShifted = isClosed;
  let filled = 0;
  return {
    see: (cells: readonly string[]): void => {
      if (!isShifted) return;
      filled = Math.max(filled, cells.findLastIndex((cell) => cell !== '') + 1);
      isShifted = cells.length < header && filled < (most ?? 0);
    },
    /** How many fields the articles fill; null where they stand under their headings. */
    found: (): number | null => (isShifted && filled > 0 ? filled : null),
  };
};

/**
 * Holds each article against the header's width. A last row without a line end may be whole, or cut:
 * it is cut where it is shorter than the others, or where its last field is not like theirs.
 */
export const createCutGuard = (width: Width) => {
  const { least, most, header } = width;
  let usualCells: number | null = null;
  let isRegular = true;
  const last = createLastField();
  const shift = createShiftWatch(width);

  const lastField = (row: Row): string => row.cells[least - 1] ?? '';

  const looksCut = (row: Row): boolean => {
    if (row.cells.length < least) return true;
    if (isRegular && row.cells.length < (usualCells ?? header)) return true;
    if (row.cells.length > least) return false;
    const cell = lastField(row);
    return last.isUnlike(cell) || last.isBeginning(cell);
  };

  return {
    /** Throws `field-count`, or `truncated` where the file ends in the row. */
    check: (row: Row): void => {
      if (least === 0) return;
      if (row.isCut && looksCut(row)) throw refuse('truncated', row.line);
      const filled = row.cells.findLastIndex((cell) => cell !== '') + 1;
      const isShort = row.cells.length < least;
      if (isShort || (most !== null && filled > most)) {
        const fields = isShort ? row.cells.length : filled;
        throw refuse('field-count', row.line, String(fields), String(most ?? least));
      }
      isRegular &&= usualCells === null || usualCells === row.cells.length;
      usualCells ??= row.cells.length;
      last.learn(lastField(row));
      shift.see(row.cells);
    },
    shiftedTo: shift.found,
    /** A text, a total: they may be short, but not where the file ends in them. */
    checkEnd: (row: Row): void => {
      if (!row.isCut) return;
      const cell = lastField(row);
      if (row.cells.length < least || (cell !== '' && last.isUnlike(cell))) {
        throw refuse('truncated', row.line);
      }
    },
  };
};
