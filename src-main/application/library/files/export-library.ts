import { WRITTEN_FIELDS, type FileLanguage } from '../../../domain/sheets/library-file/fields.ts';
import { writeLibrary } from '../../../domain/sheets/library-file/write-library.ts';
import { NO_DETAILS, type Drink } from '../../../domain/sheets/drink.ts';
import type { Needs } from '../../needs.ts';
import type { ExportedFile } from '../../ports/exporters.ts';

const names = {
  fr: { library: 'bibliotheque', template: 'modele-bibliotheque', sheet: 'Boissons' },
  en: { library: 'library', template: 'library-template', sheet: 'Drinks' },
} as const;

const blank = { ...NO_DETAILS, id: '', archived: false, parMl: null, vintage: null, colour: null };

/** Stands over the headings of the template: the line with the headings is found below it. */
const rules = {
  fr: 'Une cellule vide ne change rien. (vide) vide le champ. Verre 12 cl (retirer) retire un format. Les images restent dans l’application.',
  en: 'An empty cell changes nothing. (empty) empties the field. Glass 12 cl (remove) removes a serving. Pictures stay in the application.',
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

/** The whole library, archived drinks included, or an example of its columns. */
export const exportLibrary = async (
  needs: Needs,
  { format, language, isTemplate }: { format: 'xlsx' | 'csv'; language: FileLanguage; isTemplate: boolean },
): Promise<ExportedFile> => {
  const drinks = isTemplate ? examples : await needs.database.transaction((stores) => stores.drinks.list());
  const fields = isTemplate
    ? WRITTEN_FIELDS.filter((field) => field !== 'id' && field !== 'archived')
    : WRITTEN_FIELDS;
  const written = writeLibrary(drinks, language, fields);
  const headings = written.headings.map((heading) => ({ kind: 'text' as const, value: heading }));
  const table = isTemplate ? { headings: [rules[language]], rows: [headings, ...written.rows] } : written;
  const words = names[language];
  return {
    fileName: `${isTemplate ? words.template : words.library}.${format}`,
    bytes:
      format === 'csv'
        ? needs.exporters.plainCsv(table)
        : await needs.exporters.plainWorkbook(table, words.sheet),
  };
};
