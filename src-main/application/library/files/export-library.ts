import { succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import {
  FIELDS_WITH_PICTURES,
  WRITTEN_FIELDS,
  type FileLanguage,
  type LibraryField,
} from '../../../domain/sheets/library-file/fields.ts';
import { writeLibrary, type Written } from '../../../domain/sheets/library-file/write-library.ts';
import { NO_DETAILS, type Drink } from '../../../domain/sheets/drink.ts';
import type { Needs } from '../../needs.ts';
import type { ExportedFile } from '../../ports/exporters.ts';
import { picturesOf } from './export-pictures.ts';

const names = {
  fr: { library: 'bibliotheque', template: 'modele-bibliotheque', sheet: 'Boissons' },
  en: { library: 'library', template: 'library-template', sheet: 'Drinks' },
} as const;

const blank = { ...NO_DETAILS, id: '', archived: false, parMl: null, vintage: null, colour: null };

/** Stands over the headings of the template: the line with the headings is found below it. */
const rules = {
  fr: 'Une cellule vide ne change rien. (vide) vide le champ. Verre 12 cl (retirer) retire un format. Les images s’ajoutent à côté, dans un ZIP.',
  en: 'An empty cell changes nothing. (empty) empties the field. Glass 12 cl (remove) removes a serving. Pictures go beside it, in a ZIP.',
} as const;

/** One of each kind, to write over. */
const examples: readonly Drink[] = [
  {
    ...blank,
    category: 'vin',
    name: 'Chablis',
    cuvee: 'Vieilles Vignes',
    producer: 'Domaine Exemple',
    appellation: 'Chablis',
    region: 'Bourgogne',
    country: 'France',
    colour: 'blanc',
    grapes: ['Chardonnay'],
    vintage: 2022,
    containerMl: 750,
    parMl: 4500,
    supplier: 'Cave Exemple',
    purchaseCents: 1240,
    vatRate: 2000,
    bin: 'Cave A3',
    servings: [
      { id: '', name: 'Bouteille', volumeMl: 750, priceCents: 3900 },
      { id: '', name: 'Verre', volumeMl: 120, priceCents: 750 },
    ],
  },
  {
    ...blank,
    category: 'bière',
    name: 'Blonde pression exemple',
    producer: null,
    appellation: null,
    region: null,
    country: 'France',
    containerMl: 30_000,
    servings: [
      { id: '', name: 'Demi', volumeMl: 250, priceCents: 450 },
      { id: '', name: 'Pinte', volumeMl: 500, priceCents: 800 },
    ],
  },
];

type Wish = { format: 'xlsx' | 'csv' | 'zip'; language: FileLanguage; isTemplate: boolean };

type Content = {
  name: string;
  language: FileLanguage;
  drinks: readonly Written[];
  fields: readonly LibraryField[];
  /** Stands over the headings. */
  rule?: string;
};

const fileOf = async (
  needs: Needs,
  format: 'xlsx' | 'csv',
  { name, language, drinks, fields, rule }: Content,
): Promise<ExportedFile> => {
  const written = writeLibrary(drinks, language, fields);
  const headings = written.headings.map((heading) => ({ kind: 'text' as const, value: heading }));
  const table = rule === undefined ? written : { headings: [rule], rows: [headings, ...written.rows] };
  return {
    fileName: `${name}.${format}`,
    bytes:
      format === 'csv'
        ? needs.exporters.plainCsv(table)
        : await needs.exporters.plainWorkbook(table, names[language].sheet),
  };
};

/** A workbook that names the pictures, and the pictures beside it. */
const withPictures = async (needs: Needs, language: FileLanguage): Promise<Outcome<ExportedFile>> => {
  const found = await needs.database.transaction(async (stores) =>
    picturesOf(stores, await stores.drinks.list()),
  );
  if (!found.ok) return found;
  const { library } = names[language];
  const { drinks, files } = found.value;
  const content = { name: library, language, drinks, fields: FIELDS_WITH_PICTURES };
  const table = await fileOf(needs, 'xlsx', content);
  const bytes = await needs.exporters.zip([table, ...files], needs.clock.now());
  return succeed({ fileName: `${library}.zip`, bytes });
};

/** The whole library, archived drinks included, or an example of its columns. */
export const exportLibrary = async (
  needs: Needs,
  { format, language, isTemplate }: Wish,
): Promise<Outcome<ExportedFile>> => {
  if (format === 'zip') return withPictures(needs, language);
  const { library, template } = names[language];
  if (isTemplate) {
    const fields = WRITTEN_FIELDS.filter((field) => field !== 'id' && field !== 'archived');
    const content = { name: template, language, drinks: examples, fields, rule: rules[language] };
    return succeed(await fileOf(needs, format, content));
  }
  const drinks = await needs.database.transaction((stores) => stores.drinks.list());
  return succeed(await fileOf(needs, format, { name: library, language, drinks, fields: WRITTEN_FIELDS }));
};
