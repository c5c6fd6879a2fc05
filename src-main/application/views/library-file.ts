import type { Doubt } from '../../domain/sheets/doubts.ts';
import type { LibraryField } from '../../domain/sheets/library-file/fields.ts';
import type { PlannedRow, RowAction, Twin } from '../../domain/sheets/library-file/plan-import.ts';
import type { RowProblem } from '../../domain/sheets/library-file/read-row.ts';

export type { LibraryField } from '../../domain/sheets/library-file/fields.ts';
export type { RowAction, Twin } from '../../domain/sheets/library-file/plan-import.ts';
export type { RowProblem, RowProblemCode } from '../../domain/sheets/library-file/read-row.ts';

export type LibraryRowState = PlannedRow['state'];

export type LibraryFilePreview = {
  fileId: string;
  fileName: string;
  columns: { heading: string; samples: string[]; field: LibraryField | null }[];
  rowCount: number;
  counts: Record<LibraryRowState, number>;
  /** Rows with something odd in them, whatever else they are. */
  oddCount: number;
  /** What importing now would do. */
  effect: { created: number; updated: number; skipped: number };
  /** The rows that were asked for, from `offset` on. */
  rows: LibraryFileRow[];
  shownCount: number;
};

export type LibraryFileRow = {
  line: number;
  state: LibraryRowState;
  action: RowAction;
  /** Actions that a person may choose for it. */
  choices: RowAction[];
  name: string;
  producer: string | null;
  vintage: number | null;
  drinkId: string | null;
  changes: { field: LibraryField; before: string; after: string }[];
  twin: Twin | null;
  doubts: Doubt[];
  problems: RowProblem[];
};

export type LibraryFileAsked = {
  fileId: string;
  /** What each column holds; null for what the headings say. */
  mapping: (LibraryField | null)[] | null;
  /** Choices that differ from what is proposed, by line. */
  actions: { line: number; action: RowAction }[];
};

export type LibraryFileShown = LibraryFileAsked & {
  show: LibraryRowState | 'odd' | 'all';
  offset: number;
};
