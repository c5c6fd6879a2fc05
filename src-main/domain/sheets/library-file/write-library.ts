import { cellText } from '../../reports/cell-text.ts';
import type { Cell, CellKind } from '../../reports/report.ts';
import type { Drink } from '../drink.ts';
import { headingOf, WRITTEN_FIELDS, type FileLanguage, type LibraryField } from './fields.ts';
import { writeServings, type WrittenServing } from './servings-text.ts';

export type WrittenCell = { kind: CellKind; value: Cell };

export type Written = Omit<Drink, 'pictureId' | 'servings'> & {
  servings: readonly WrittenServing[];
  /** The file beside the table. */
  pictureName?: string;
};

const text = (value: string | null): WrittenCell => ({ kind: 'text', value });
const code = (value: string | null): WrittenCell => ({ kind: 'code', value });

/** Centilitres: whole where they are, else to the millilitre. */
const centilitres = (ml: number | null): WrittenCell => {
  if (ml === null) return text(null);
  return ml % 10 === 0 ? { kind: 'integer', value: ml / 10 } : { kind: 'money', value: ml * 10 };
};

const cells: Record<LibraryField, (drink: Written, language: FileLanguage) => WrittenCell> = {
  id: ({ id }) => code(id),
  name: ({ name }) => text(name),
  cuvee: ({ cuvee }) => text(cuvee),
  producer: ({ producer }) => text(producer),
  vintage: ({ vintage }) => code(vintage === null ? null : String(vintage)),
  category: ({ category }) => text(category),
  colour: ({ colour }) => text(colour),
  appellation: ({ appellation }) => text(appellation),
  region: ({ region }) => text(region),
  country: ({ country }) => text(country),
  grapes: ({ grapes }) => text(grapes.length === 0 ? null : grapes.join(', ')),
  container: ({ containerMl }) => centilitres(containerMl),
  servings: ({ servings }) => text(writeServings(servings)),
  par: ({ parMl }) => centilitres(parMl),
  supplier: ({ supplier }) => text(supplier),
  purchase: ({ purchaseCents }) => ({ kind: 'money', value: purchaseCents }),
  vatRate: ({ vatRate }) => ({ kind: 'money', value: vatRate }),
  bin: ({ bin }) => code(bin),
  barcode: ({ barcode }) => code(barcode),
  notes: ({ notes }) => text(notes),
  picture: ({ pictureName }) => text(pictureName ?? null),
  archived: ({ archived }, language) => text(archived ? (language === 'fr' ? 'oui' : 'yes') : null),
  parCount: () => text(null),
  bottlePrice: () => text(null),
  glassPrice: () => text(null),
  glassVolume: () => text(null),
};

/** What a sheet says in a column, as a person reads it. */
export const shownField = (field: LibraryField, drink: Written, language: FileLanguage): string => {
  const { kind, value } = cells[field](drink, language);
  return cellText(kind, value, language);
};

export type WrittenTable = { headings: string[]; rows: WrittenCell[][] };

/** The library as a table that reads back to the same library. */
export const writeLibrary = (
  drinks: readonly Written[],
  language: FileLanguage,
  fields: readonly LibraryField[] = WRITTEN_FIELDS,
): WrittenTable => ({
  headings: fields.map((field) => headingOf(field, language)),
  rows: drinks.map((drink) => fields.map((field) => cells[field](drink, language))),
});
