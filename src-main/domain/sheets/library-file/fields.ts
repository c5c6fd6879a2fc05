import { plainName } from '../reference/known-names.ts';

/** What a column of a library file can hold, in the order in which it is written. */
export const LIBRARY_FIELDS = [
  'id',
  'name',
  'cuvee',
  'producer',
  'vintage',
  'category',
  'colour',
  'appellation',
  'region',
  'country',
  'grapes',
  'container',
  'servings',
  'par',
  'supplier',
  'purchase',
  'vatRate',
  'bin',
  'barcode',
  'notes',
  'picture',
  'archived',
  'parCount',
  'bottlePrice',
  'glassPrice',
  'glassVolume',
] as const;
export type LibraryField = (typeof LIBRARY_FIELDS)[number];

/** Read when a list gives them, and never written: other columns say the same. */
const READ_ONLY: readonly LibraryField[] = ['parCount', 'bottlePrice', 'glassPrice', 'glassVolume'];

/** With the pictures beside the table, a column names the file of each. */
export const FIELDS_WITH_PICTURES: readonly LibraryField[] = LIBRARY_FIELDS.filter(
  (field) => !READ_ONLY.includes(field),
);
export const WRITTEN_FIELDS: readonly LibraryField[] = FIELDS_WITH_PICTURES.filter(
  (field) => field !== 'picture',
);

/** The first of each is the heading that is written. Compared without case, accents and signs. */
const headings: Record<'fr' | 'en', Record<LibraryField, readonly string[]>> = {
  fr: {
    id: ['Identifiant', 'Réf', 'Référence', 'Code article', 'Code'],
    name: ['Nom', 'Désignation', 'Boisson', 'Produit', 'Libellé', 'Vin', 'Article'],
    cuvee: ['Cuvée'],
    producer: ['Domaine', 'Producteur', 'Maison', 'Château', 'Marque', 'Brasserie', 'Vigneron'],
    vintage: ['Millésime', 'Année', 'Mill'],
    category: ['Catégorie', 'Famille', 'Type', 'Rayon'],
    colour: ['Couleur', 'Coul'],
    appellation: ['Appellation', 'AOC', 'AOP', 'Dénomination'],
    region: ['Région'],
    country: ['Pays', 'Origine'],
    grapes: ['Cépages', 'Cépage', 'Encépagement'],
    container: [
      'Contenance (cl)',
      'Contenance',
      'Volume',
      'Volume cl',
      'Format',
      'Conditionnement',
      'Taille',
    ],
    servings: ['Formats de vente', 'Formats', 'Ventes', 'Portions'],
    par: ['Seuil (cl)', 'Seuil cl', 'Seuil de réassort (cl)'],
    supplier: ['Fournisseur', 'Distributeur', 'Grossiste'],
    purchase: ['Prix d’achat HT', 'Prix achat', 'PA HT', 'PA', 'Achat HT', 'Coût', 'Prix d’achat'],
    vatRate: ['TVA (%)', 'TVA', 'Taux de TVA', 'Taux TVA'],
    bin: ['Emplacement', 'Rangement', 'Casier', 'Cave', 'Lieu de stockage', 'Zone'],
    barcode: ['Code-barres', 'Code barre', 'EAN', 'EAN13', 'Gencod', 'GTIN'],
    notes: ['Notes', 'Note', 'Commentaire', 'Commentaires', 'Remarques'],
    picture: ['Image', 'Photo', 'Fichier image'],
    archived: ['Archivée', 'Archivé', 'Archive', 'Inactif'],
    parCount: ['Seuil', 'Stock mini', 'Stock minimum', 'Seuil de réassort', 'Mini'],
    bottlePrice: [
      'Prix bouteille',
      'Prix de vente',
      'PV',
      'PV TTC',
      'Prix carte',
      'Bouteille',
      'Prix btl',
      'Prix',
    ],
    glassPrice: ['Prix verre', 'Prix au verre', 'Verre', 'PV verre'],
    glassVolume: ['Volume verre', 'Verre (cl)', 'Verre cl', 'Contenance verre'],
  },
  en: {
    id: ['Id', 'Identifier', 'Item code', 'SKU'],
    name: ['Name', 'Item', 'Product', 'Description', 'Wine', 'Drink'],
    cuvee: ['Cuvee', 'Bottling'],
    producer: ['Producer', 'Winery', 'Estate', 'Brand', 'Brewery'],
    vintage: ['Vintage', 'Year'],
    category: ['Category', 'Group', 'Kind'],
    colour: ['Colour', 'Color'],
    appellation: ['Appellation', 'Denomination'],
    region: ['Region'],
    country: ['Country', 'Origin'],
    grapes: ['Grapes', 'Grape', 'Variety', 'Varieties'],
    container: ['Size (cl)', 'Size', 'Bottle size', 'Container', 'Volume cl'],
    servings: ['Servings', 'Serving', 'Pours'],
    par: ['Par level (cl)', 'Par cl'],
    supplier: ['Supplier', 'Vendor', 'Distributor'],
    purchase: ['Purchase price excl. VAT', 'Purchase price', 'Cost', 'Cost price', 'Unit cost'],
    vatRate: ['VAT (%)', 'VAT', 'VAT rate', 'Tax rate'],
    bin: ['Storage place', 'Bin', 'Location', 'Storage'],
    barcode: ['Barcode', 'EAN', 'UPC', 'GTIN'],
    notes: ['Notes', 'Note', 'Comment', 'Comments'],
    picture: ['Picture', 'Image file'],
    archived: ['Archived', 'Inactive'],
    parCount: ['Par level', 'Par', 'Minimum stock', 'Min stock'],
    bottlePrice: ['Bottle price', 'Selling price', 'Sale price', 'Price', 'Bottle'],
    glassPrice: ['Glass price', 'Price by the glass', 'Glass', 'By the glass'],
    glassVolume: ['Glass size', 'Glass (cl)', 'Glass volume'],
  },
};

export type FileLanguage = keyof typeof headings;

export const headingOf = (field: LibraryField, language: FileLanguage): string =>
  headings[language][field][0] ?? field;

/** Names of the first libraries' files, that came without synonyms. */
const oldNames: Readonly<Record<string, LibraryField>> = {
  volumecl: 'container',
  contenancecl: 'container',
  parcl: 'par',
  seuilcl: 'par',
  formats: 'servings',
};

const known = new Map<string, LibraryField>(
  Object.entries(oldNames).concat(
    (['en', 'fr'] as const).flatMap((language) =>
      LIBRARY_FIELDS.flatMap((field): [string, LibraryField][] =>
        headings[language][field].map((heading) => [plainName(heading), field]),
      ),
    ),
  ),
);

/** What each column holds by its heading; the first of two columns of one field keeps it. */
export const recogniseColumns = (row: readonly string[]): (LibraryField | null)[] => {
  const taken = new Set<LibraryField>();
  return row.map((heading) => {
    const name = plainName(heading);
    const field = known.get(name) ?? known.get(name.replace(/ (?:ht|ttc|en cl|cl|eur|euros)$/, '')) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
};
