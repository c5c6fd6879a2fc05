import type { Columns } from '../column-evidence.ts';
import type { Encoding, Field, Mapping, Problem, RowMeaning, Separator } from '../types.ts';

/** What the files of one register have in common; files with one key are read by one mapping. */
export type Shape = {
  /** Null for fixed width. */
  separator: Separator | null;
  /** As printed; null where no line names the columns. */
  header: string[] | null;
  width: number;
  key: string;
};

/** What the manager pointed at so far: the rest is detected. */
export type Pointing = Partial<Omit<Mapping, 'id' | 'version' | 'name'>>;

export type PreviewLine = {
  /** Physical, 1-based. */
  line: number;
  text: string;
  cells: string[];
};

export type PreviewColumn = {
  /** 0-based. */
  column: number;
  /** As the header prints it; empty where there is no header. */
  name: string;
  /** Pointed at, or else detected. */
  field: Field | null;
  /** What led to it: the manager, the column's name, or its values. */
  because: 'pointed' | 'name' | 'values' | null;
  /** Some of its values. */
  values: string[];
};

/** One value of the kind column, and what it means; null where nothing known. */
export type PreviewKind = { value: string; rows: number; meaning: RowMeaning | null };

/** What every journal must tell. */
export type Needed = 'label' | 'quantity' | 'amount' | 'day';

export type Preview = {
  shape: Shape;
  encoding: Encoding;
  separator: Separator;
  headerLine: number | null;
  decimal: ',' | '.';
  /** Null where the dates are read without being told their form. */
  dateFormat: string | null;
  amountsInCents: boolean;
  /** The first physical lines, as received and cut into cells. */
  lines: PreviewLine[];
  columns: PreviewColumn[];
  /** The same as a mapping holds them. */
  fields: Columns;
  kinds: PreviewKind[];
  missing: Needed[];
};

export type PreviewResult = { ok: true; preview: Preview } | { ok: false; problem: Problem };
