import type { Delivery, CountedDrink, StockCount } from '../../../application/ports/stores/index.ts';
import type { RecordedFact } from '../../../domain/stock/facts.ts';
import { table } from './table.ts';

export type StockFactRow = RecordedFact & { place: number; cancelledAt: string | null };
export type CountEntryRow = CountedDrink & { place: number };
export type ServingRecipeRow = { servingId: string; fromDay: string; untilDay: string; lossPerMille: number };
export type ServingPartRow = {
  servingId: string;
  fromDay: string;
  position: number;
  drinkId: string;
  volumeMl: number;
};

export type DepletionNightRow = {
  businessDay: string;
  articleId: number;
  itemKey: string;
  kind: string;
  lineCount: number;
  quantity: number;
  firstMoment: string;
  lastMoment: string;
  linkId: string;
  servingId: string;
  soldDrinkId: string;
  drinkId: string;
  millionthsOfMl: number;
};

export const DeliveryTable = table<Delivery>(
  'delivery',
  {
    id: 'text',
    kind: 'text',
    supplier: 'text?',
    noteNumber: 'text?',
    day: 'text',
    at: 'text',
    note: 'text?',
    recordedAt: 'text',
    cancelledAt: 'text?',
  },
  ['id'],
);

export const StockFactTable = table<StockFactRow>(
  'stock_fact',
  {
    place: 'integer',
    id: 'text',
    drinkId: 'text',
    kind: 'text',
    at: 'text',
    volumeMl: 'integer',
    note: 'text?',
    deliveryId: 'text?',
    bin: 'text?',
    toBin: 'text?',
    reason: 'text?',
    cases: 'integer?',
    perCase: 'integer?',
    bottles: 'integer?',
    valueCents: 'integer?',
    countId: 'text?',
    frozenMl: 'integer?',
    recordedAt: 'text',
    cancelledAt: 'text?',
  },
  ['place'],
);

export const StockCountTable = table<StockCount>(
  'stock_count',
  { id: 'text', bin: 'text?', startedAt: 'text', status: 'text', settledAt: 'text?' },
  ['id'],
);

export const CountEntryTable = table<CountEntryRow>(
  'stock_count_entry',
  {
    place: 'integer',
    id: 'text',
    countId: 'text',
    drinkId: 'text',
    at: 'text',
    recordedAt: 'text',
    containers: 'integer',
    tenths: 'integer',
    volumeMl: 'integer',
    frozenMl: 'integer',
  },
  ['place'],
);

export const ServingRecipeTable = table<ServingRecipeRow>(
  'serving_recipe',
  { servingId: 'text', fromDay: 'text', untilDay: 'text', lossPerMille: 'integer' },
  ['servingId', 'fromDay'],
);

export const ServingPartTable = table<ServingPartRow>(
  'serving_part',
  { servingId: 'text', fromDay: 'text', position: 'integer', drinkId: 'text', volumeMl: 'integer' },
  ['servingId', 'fromDay', 'position'],
);

export const DepletionNightView = table<DepletionNightRow>(
  'depletion_night',
  {
    businessDay: 'text',
    articleId: 'integer',
    itemKey: 'text',
    kind: 'text',
    lineCount: 'integer',
    quantity: 'integer',
    firstMoment: 'text',
    lastMoment: 'text',
    linkId: 'text',
    servingId: 'text',
    soldDrinkId: 'text',
    drinkId: 'text',
    millionthsOfMl: 'integer',
  },
  ['businessDay', 'articleId', 'kind', 'linkId', 'drinkId'],
);
