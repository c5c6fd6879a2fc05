import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import { CATEGORIES, COLOURS, type NewDrink } from './drink.ts';

export type LibraryEntry = { id: string | null; drink: NewDrink };

const text = v.nullish(v.pipe(v.string(), v.trim()));
const cents = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const centilitres = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000));

const entrySchema = v.object({
  id: v.nullish(v.pipe(v.string(), v.trim(), v.minLength(1))),
  category: v.picklist(CATEGORIES),
  name: v.pipe(v.string(), v.trim(), v.minLength(1)),
  producer: text,
  appellation: text,
  region: text,
  country: text,
  colour: v.nullish(v.picklist(COLOURS)),
  vintage: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1850), v.maxValue(2099))),
  volumeCl: v.nullish(centilitres),
  parCl: v.nullish(centilitres),
  supplier: text,
  bin: text,
  vatRate: v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000))),
  purchaseCents: v.nullish(cents),
  formats: v.array(
    v.object({
      name: v.pipe(v.string(), v.trim(), v.minLength(1)),
      cl: centilitres,
      priceCents: v.nullish(cents),
    }),
  ),
});

/** Centilitres are written with a decimal at most; a millilitre is the smallest volume kept. */
const toMl = (cl: number): number => Math.round(cl * 10);
const orNull = (value: string | null | undefined): string | null => (value === '' ? null : (value ?? null));

const toEntry = (entry: v.InferOutput<typeof entrySchema>): LibraryEntry => ({
  id: orNull(entry.id),
  drink: {
    category: entry.category,
    name: entry.name,
    producer: orNull(entry.producer),
    appellation: orNull(entry.appellation),
    region: orNull(entry.region),
    country: orNull(entry.country),
    colour: entry.colour ?? null,
    vintage: entry.vintage ?? null,
    containerMl: entry.volumeCl == null ? null : toMl(entry.volumeCl),
    parMl: entry.parCl == null ? null : toMl(entry.parCl),
    supplier: orNull(entry.supplier),
    bin: orNull(entry.bin),
    vatRate: entry.vatRate ?? null,
    purchaseCents: entry.purchaseCents ?? null,
    servings: entry.formats.map(({ name, cl, priceCents }) => ({
      name,
      volumeMl: toMl(cl),
      priceCents: priceCents ?? null,
    })),
  },
});

const columnNames: Record<string, string> = {
  id: 'id',
  identifiant: 'id',
  category: 'category',
  categorie: 'category',
  name: 'name',
  nom: 'name',
  producer: 'producer',
  domaine: 'producer',
  producteur: 'producer',
  appellation: 'appellation',
  region: 'region',
  country: 'country',
  pays: 'country',
  colour: 'colour',
  couleur: 'colour',
  vintage: 'vintage',
  millesime: 'vintage',
  volumecl: 'volumeCl',
  contenancecl: 'volumeCl',
  contenance: 'volumeCl',
  parcl: 'parCl',
  seuilcl: 'parCl',
  formats: 'formats',
};

const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const toNumber = (cell: string): number | null => (cell === '' ? null : Number(cell.replace(',', '.')));

/** `verre 12, bouteille 75`: a serving's name, then its centilitres. */
const toFormats = (cell: string): { name: string; cl: number }[] =>
  cell.split(/[|/]|,\s+/).flatMap((part) => {
    const found = /^\s*(.+?)\s+(\d+(?:[.,]\d+)?)\s*(?:cl)?\s*$/i.exec(part);
    return found?.[1] === undefined ? [] : [{ name: found[1], cl: Number(found[2]?.replace(',', '.')) }];
  });

type CsvRow = Partial<Record<'category' | 'colour' | 'vintage' | 'volumeCl' | 'parCl' | 'formats', string>>;

const readCsv = (source: string): unknown[] => {
  const separator = (source.split(/\r?\n/, 1)[0] ?? '').includes(';') ? ';' : ',';
  const rows: CsvRow[] = parse(source, {
    bom: true,
    delimiter: separator,
    columns: (headings: string[]) => headings.map((heading) => columnNames[plain(heading)] ?? heading),
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
  });
  return rows.map((row) => ({
    ...row,
    category: row.category?.toLowerCase(),
    colour: row.colour ? row.colour.toLowerCase() : null,
    vintage: toNumber(row.vintage ?? ''),
    volumeCl: toNumber(row.volumeCl ?? ''),
    parCl: toNumber(row.parCl ?? ''),
    formats: toFormats(row.formats ?? ''),
  }));
};

const readRows = (source: string): Outcome<unknown[]> => {
  const isJson = /^\uFEFF?\s*[[{]/.test(source);
  try {
    const rows: unknown = isJson ? JSON.parse(source.replace(/^\uFEFF/, '')) : readCsv(source);
    return Array.isArray(rows)
      ? succeed(rows)
      : fail('LIBRARY.NOT_A_LIST', 'ce fichier n’est pas une liste de boissons.');
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(
      'LIBRARY.UNREADABLE',
      `ce fichier n’est ni du JSON ni du CSV lisible (${detail}). Rien n’a été importé.`,
    );
  }
};

/**
 * Drinks of a library file, JSON (a list of `{ id, category, name, …, volumeCl, formats: [{ name, cl }] }`)
 * or CSV with the same names, or their French ones, as headings. One bad drink refuses the whole file.
 */
export const readLibrary = (source: string): Outcome<LibraryEntry[]> => {
  const rows = readRows(source);
  if (!rows.ok) return rows;
  const entries: LibraryEntry[] = [];
  for (const [index, row] of rows.value.entries()) {
    const entry = v.safeParse(entrySchema, row);
    if (!entry.success) {
      const issue = entry.issues[0];
      const field = v.getDotPath(issue) ?? 'boisson';
      return fail(
        'LIBRARY.BAD_DRINK',
        `boisson ${index + 1}, champ « ${field} » : « ${String(issue.input)} » ne convient pas. Rien n’a été importé.`,
      );
    }
    entries.push(toEntry(entry.output));
  }
  return succeed(entries);
};
