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
};

export type ServingRow = {
  id: string;
  drinkId: string;
  position: number;
  name: string;
  volumeMl: number;
  priceCents: number | null;
};

export type StockFactRow = {
  id: string;
  drinkId: string;
  kind: string;
  at: string;
  volumeMl: number;
  note: string | null;
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
  },
  ['id'],
);

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

export const StockFactTable = table<StockFactRow>(
  'stock_fact',
  { id: 'text', drinkId: 'text', kind: 'text', at: 'text', volumeMl: 'integer', note: 'text?' },
  ['id'],
);
