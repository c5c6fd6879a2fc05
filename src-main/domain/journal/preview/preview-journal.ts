import type { Columns } from '../column-evidence.ts';
import { createDateReader } from '../dates.ts';
import { dayOfFileName, dayOfTitles } from '../day-of-file.ts';
import { decode } from '../decode.ts';
import { kindNames } from '../dialects.ts';
import { isHeader, namesOf } from '../headings.ts';
import { plain } from '../plain-text.ts';
import { guarded } from '../problems.ts';
import { separatedRows } from '../separated-rows.ts';
import { createSource } from '../source.ts';
import { FIELDS, type Mapping } from '../types.ts';
import { valuesOf } from './column-values.ts';
import { columnsOf, cutAsPointed, decimalOf, shownLines, type CutFile } from './cut-as-pointed.ts';
import { guessColumns } from './guess-columns.ts';
import { guessDateFormat } from './guess-date-format.ts';
import { nameColumns } from './name-columns.ts';
import type {
  Needed,
  Pointing,
  Preview,
  PreviewColumn,
  PreviewKind,
  PreviewResult,
} from './preview-types.ts';
import { shapeOfSource } from './shape.ts';

export type PreviewOptions = {
  fileName: string;
  /** What the manager pointed at so far. */
  pointing?: Pointing;
};

const SHOWN_VALUES = 5;

/** A kind is met early, or hardly ever: a file of any size is looked at in a moment. */
const LOOKED_AT_ROWS = 20_000;
const MOST_KINDS = 50;

const describeColumns = (
  file: CutFile,
  named: Columns,
  fields: Columns,
  pointing: Pointing,
): PreviewColumn[] =>
  columnsOf(file).map((column) => {
    const field = FIELDS.find((each) => fields[each] === column) ?? null;
    const told = field !== null && named[field] === column ? 'name' : 'values';
    return {
      column,
      name: file.header?.cells[column] ?? '',
      field,
      because: field === null ? null : pointing.columns === undefined ? told : 'pointed',
      values: [...valuesOf(file.rows, column).distinct].slice(0, SHOWN_VALUES),
    };
  });

const kindsOf = (file: CutFile, column: number | undefined, own: Mapping['kinds']): PreviewKind[] => {
  if (column === undefined) return [];
  const counts = new Map<string, number>();
  let seen = 0;
  for (const { cells } of separatedRows(file.source.below(file.headerLine ?? 0), file.separator)) {
    if (seen++ >= LOOKED_AT_ROWS) break;
    const value = cells[column] ?? '';
    if (value !== '' && (counts.has(value) || counts.size < MOST_KINDS)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const ownNames = new Map(Object.entries(own ?? {}).map(([name, meaning]) => [plain(name), meaning]));
  return [...counts].map(([value, rows]) => ({
    value,
    rows,
    meaning: ownNames.get(plain(value)) ?? kindNames.get(plain(value)) ?? null,
  }));
};

/** Dates that are read without being told their form need none. */
const dateFormatOf = (file: CutFile, { businessDay, date, dateTime }: Columns): string | null => {
  const column = businessDay ?? date ?? dateTime;
  if (column === undefined) return null;
  const { filled } = valuesOf(file.rows, column);
  const dates = createDateReader('Europe/Paris', undefined);
  const isRead = 'value' in guarded(() => filled.forEach((value) => dates.read(value, 1)));
  return isRead ? null : guessDateFormat(filled);
};

const hasDayOfItsOwn = ({ source, headerLine }: CutFile, fileName: string): boolean => {
  const titles = source.first(Math.max(0, (headerLine ?? 1) - 1));
  const ofTitles = guarded(() => dayOfTitles(titles));
  return ('value' in ofTitles && ofTitles.value !== null) || dayOfFileName(fileName) !== null;
};

const missingIn = (fields: Columns, hasDay: boolean): Needed[] => {
  const { label, quantity, amountInclVat, amountExclVat, businessDay, date, dateTime } = fields;
  const needed: Record<Needed, boolean> = {
    label: label !== undefined,
    quantity: quantity !== undefined,
    amount: (amountInclVat ?? amountExclVat) !== undefined,
    day: hasDay || (businessDay ?? date ?? dateTime) !== undefined,
  };
  return (['label', 'quantity', 'amount', 'day'] as const).filter((each) => !needed[each]);
};

const preview = (bytes: Uint8Array, { fileName, pointing = {} }: PreviewOptions): Preview => {
  const decoded = decode(bytes, pointing.encoding);
  const source = createSource(decoded);
  const file = cutAsPointed(source, pointing);
  const decimal = pointing.decimal ?? decimalOf(file);
  const named = nameColumns(file, decimal);
  const isNamed = file.header !== null && isHeader(namesOf(file.header));
  const detected = isNamed ? named : guessColumns(file.rows, file.width, decimal, named);
  const fields = pointing.columns ?? detected;
  return {
    shape: shapeOfSource(source),
    encoding: decoded.encoding,
    separator: file.separator,
    headerLine: file.headerLine,
    decimal,
    dateFormat: pointing.dateFormat ?? dateFormatOf(file, fields),
    amountsInCents: pointing.amountsInCents ?? false,
    lines: shownLines(source, file.separator),
    columns: describeColumns(file, named, fields, pointing),
    fields,
    kinds: kindsOf(file, fields.kind, pointing.kinds),
    missing: missingIn(fields, hasDayOfItsOwn(file, fileName)),
  };
};

/**
 * What a file looks like to who has to say what its columns are: its first lines, and what each column
 * seems to hold and why. Proposals only: no journal is read by them. A problem for what is no text.
 */
export const previewJournal = (bytes: Uint8Array, options: PreviewOptions): PreviewResult => {
  const found = guarded(() => preview(bytes, options));
  return 'problem' in found ? { ok: false, problem: found.problem } : { ok: true, preview: found.value };
};
