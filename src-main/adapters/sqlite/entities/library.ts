import { table } from './table.ts';

export type DrinkRecordRow = {
  id: string;
  category: string;
  name: string;
  producer: string | null;
  appellation: string | null;
  region: string | null;
  country: string | null;
  colour: string | null;
  vintage: number | null;
  containerMl: number | null;
  parMl: number | null;
  cuvee: string | null;
  grapes: readonly string[];
  supplier: string | null;
  bin: string | null;
  vatRate: number | null;
  purchaseCents: number | null;
  notes: string | null;
  barcode: string | null;
  pictureId: string | null;
  archived: number;
  familyKey: string;
};

export type PictureRow = { id: string; type: string; bytes: Uint8Array };

export type ServingRow = {
  id: string;
  drinkId: string;
  position: number;
  name: string;
  volumeMl: number;
  priceCents: number | null;
};

export const DrinkTable = table<DrinkRecordRow>(
  'drink',
  {
    id: 'text',
    category: 'text',
    name: 'text',
    producer: 'text?',
    appellation: 'text?',
    region: 'text?',
    country: 'text?',
    colour: 'text?',
    vintage: 'integer?',
    containerMl: 'integer?',
    parMl: 'integer?',
    cuvee: 'text?',
    grapes: 'json',
    supplier: 'text?',
    bin: 'text?',
    vatRate: 'integer?',
    purchaseCents: 'integer?',
    notes: 'text?',
    barcode: 'text?',
    pictureId: 'text?',
    archived: 'integer',
    familyKey: 'text',
  },
  ['id'],
);

export const PictureTable = table<PictureRow>('picture', { id: 'text', type: 'text', bytes: 'bytes' }, [
  'id',
]);

export const ServingTable = table<ServingRow>(
  'serving',
  {
    id: 'text',
    drinkId: 'text',
    position: 'integer',
    name: 'text',
    volumeMl: 'integer',
    priceCents: 'integer?',
  },
  ['id'],
);
