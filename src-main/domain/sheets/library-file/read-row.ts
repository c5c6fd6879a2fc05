import type { DrinkFields } from '../drink.ts';
import type { ContainerSize } from '../reference/types.ts';
import { LIBRARY_FIELDS, type LibraryField } from './fields.ts';
import {
  readCategory,
  readColour,
  readNumber,
  readRate,
  readVintage,
  readVolume,
  readYesNo,
  withoutGuard,
} from './read-cell.ts';
import { readServings, type SaidServing } from './servings-text.ts';

export type RowProblemCode =
  | 'tooLong'
  | 'year'
  | 'category'
  | 'colour'
  | 'volume'
  | 'servings'
  | 'servingCited'
  | 'servingsNone'
  | 'notEmptied'
  | 'pictureMissing'
  | 'pictureUnknown'
  | 'pictureTooLarge'
  | 'money'
  | 'rate'
  | 'yesNo'
  | 'number'
  | 'nameMissing'
  | 'categoryMissing'
  | 'containerMissing';

export type PictureProblem = Extract<RowProblemCode, 'pictureMissing' | 'pictureUnknown' | 'pictureTooLarge'>;

/** A cell that could not be understood: its line is not imported. */
export type RowProblem = { code: RowProblemCode; field: LibraryField; heading: string; cell: string };

/** Prices of two usual servings, in columns of their own; hundredths of a container for the par level. */
export type RowExtras = {
  bottlePriceCents?: number;
  glassPriceCents?: number;
  glassMl?: number;
  parHundredths?: number;
};

/** What a line says; an empty cell says nothing, and one that says `(vide)` empties its field. */
export type RowValues = {
  line: number;
  id: string | null;
  fields: DrinkFields;
  servings: SaidServing[] | null;
  extras: RowExtras;
  problems: RowProblem[];
};

export type RowContext = {
  sizes: readonly ContainerSize[];
  year: number;
  /** The picture that came beside the table under this name, or why it cannot be taken. */
  pictureNamed: (name: string) => { pictureId: string } | { problem: PictureProblem };
};

const LONGEST_NOTE = 4000;
const LONGEST = 200;
const MOST_SERVINGS = 30;

type Found = Partial<Pick<RowValues, 'id' | 'servings'>> & { fields?: DrinkFields; extras?: RowExtras };
type Read = (cell: string, context: RowContext) => Found | RowProblemCode;

const textInto =
  (
    field:
      'name' | 'cuvee' | 'producer' | 'appellation' | 'region' | 'country' | 'supplier' | 'bin' | 'barcode',
  ): Read =>
  (cell) =>
    cell.length > LONGEST ? 'tooLong' : { fields: { [field]: cell } };

const otherwise = <T>(value: T | null | undefined, code: RowProblemCode, found: (value: T) => Found) =>
  value === null || value === undefined ? code : found(value);

const reads: Record<LibraryField, Read> = {
  id: (cell) => (cell.length > LONGEST ? 'tooLong' : { id: cell }),
  name: textInto('name'),
  cuvee: textInto('cuvee'),
  producer: textInto('producer'),
  appellation: textInto('appellation'),
  region: textInto('region'),
  country: textInto('country'),
  supplier: textInto('supplier'),
  bin: textInto('bin'),
  barcode: textInto('barcode'),
  vintage: (cell, { year }) => {
    const vintage = readVintage(cell, year);
    return vintage === undefined ? 'year' : { fields: { vintage } };
  },
  category: (cell) => otherwise(readCategory(cell), 'category', (category) => ({ fields: { category } })),
  colour: (cell) => otherwise(readColour(cell), 'colour', (colour) => ({ fields: { colour } })),
  grapes: (cell) => ({
    fields: {
      grapes: cell
        .split(/[,;/|]/)
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .slice(0, MOST_SERVINGS),
    },
  }),
  container: (cell, { sizes }) => {
    const containerMl = readVolume(cell, sizes);
    return containerMl === null || containerMl === 0 ? 'volume' : { fields: { containerMl } };
  },
  servings: (cell) => {
    const servings = readServings(cell);
    return servings === null || servings.length > MOST_SERVINGS ? 'servings' : { servings };
  },
  par: (cell) => otherwise(readVolume(cell, []), 'volume', (parMl) => ({ fields: { parMl } })),
  purchase: (cell) =>
    otherwise(readNumber(cell, 2), 'money', (purchaseCents) => ({ fields: { purchaseCents } })),
  vatRate: (cell) => otherwise(readRate(cell), 'rate', (vatRate) => ({ fields: { vatRate } })),
  notes: (cell) => (cell.length > LONGEST_NOTE ? 'tooLong' : { fields: { notes: cell } }),
  picture: (cell, { pictureNamed }) => {
    const found = pictureNamed(cell);
    return 'problem' in found ? found.problem : { fields: found };
  },
  archived: (cell) => otherwise(readYesNo(cell), 'yesNo', (archived) => ({ fields: { archived } })),
  parCount: (cell) =>
    otherwise(readNumber(cell, 2), 'number', (parHundredths) => ({ extras: { parHundredths } })),
  bottlePrice: (cell) =>
    otherwise(readNumber(cell, 2), 'money', (bottlePriceCents) => ({ extras: { bottlePriceCents } })),
  glassPrice: (cell) =>
    otherwise(readNumber(cell, 2), 'money', (glassPriceCents) => ({ extras: { glassPriceCents } })),
  glassVolume: (cell) => otherwise(readVolume(cell, []), 'volume', (glassMl) => ({ extras: { glassMl } })),
};

const EMPTIED = /^\((?:vide|empty)\)$/i;

const emptied: Partial<Record<LibraryField, DrinkFields>> = {
  cuvee: { cuvee: null },
  producer: { producer: null },
  vintage: { vintage: null },
  colour: { colour: null },
  appellation: { appellation: null },
  region: { region: null },
  country: { country: null },
  grapes: { grapes: [] },
  par: { parMl: null },
  parCount: { parMl: null },
  supplier: { supplier: null },
  purchase: { purchaseCents: null },
  vatRate: { vatRate: null },
  bin: { bin: null },
  barcode: { barcode: null },
  notes: { notes: null },
  picture: { pictureId: null },
};

const readField = (field: LibraryField, cell: string, context: RowContext): Found | RowProblemCode => {
  if (!EMPTIED.test(cell)) return reads[field](cell, context);
  const fields = emptied[field];
  return fields === undefined ? 'notEmptied' : { fields };
};

/** One line by what its columns hold. */
export const readRow = (
  {
    line,
    cells,
    headings,
    mapping,
  }: {
    line: number;
    cells: readonly string[];
    headings: readonly string[];
    mapping: readonly (LibraryField | null)[];
  },
  context: RowContext,
): RowValues => {
  const row: RowValues = { line, id: null, fields: {}, servings: null, extras: {}, problems: [] };
  for (const field of LIBRARY_FIELDS) {
    const at = mapping.indexOf(field);
    const cell = at === -1 ? '' : withoutGuard((cells[at] ?? '').trim()).trim();
    if (cell === '') continue;
    const found = readField(field, cell, context);
    if (typeof found === 'string') {
      row.problems.push({ code: found, field, heading: headings[at] ?? '', cell: cell.slice(0, LONGEST) });
      continue;
    }
    row.id = found.id ?? row.id;
    row.servings = found.servings ?? row.servings;
    row.fields = { ...row.fields, ...found.fields };
    row.extras = { ...row.extras, ...found.extras };
  }
  return row;
};
