import * as v from 'valibot';
import type { DrinkRow, DrinkSheet, NightOverview, SaleView, Done } from '../replies.ts';
import { id, name, optionalName, millilitres, cents, year, nothing } from './fields.ts';

const sheetFields = {
  category: v.picklist([
    'vin',
    'champagne',
    'bière',
    'cidre',
    'apéritif',
    'spiritueux',
    'cocktail',
    'soft',
    'eau',
    'chaud',
  ]),
  name,
  producer: optionalName,
  appellation: optionalName,
  region: optionalName,
  country: optionalName,
  colour: v.nullable(v.picklist(['rouge', 'blanc', 'rosé'])),
  vintage: v.nullable(year),
  containerMl: v.nullable(millilitres),
  parMl: v.nullable(millilitres),
};
const servingFields = { name, volumeMl: millilitres, priceCents: v.nullable(cents) };
const servings = <Fields extends v.ObjectEntries>(fields: Fields) =>
  v.pipe(v.array(v.strictObject(fields)), v.minLength(1), v.maxLength(30));

export const newDrinkSchema = v.strictObject({ ...sheetFields, servings: servings(servingFields) });

const changedDrinkSchema = v.strictObject({
  ...sheetFields,
  servings: servings({ id: v.nullable(id), ...servingFields }),
});

export const drinkRequests = {
  'night:overview': nothing,
  'drink:list': nothing,
  'drink:sheet': v.strictObject({ drinkId: id }),
  'drink:sales': v.strictObject({
    drinkId: id,
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(2000)),
  }),
  'drink:create': v.strictObject({ drink: newDrinkSchema, countedMl: v.nullable(millilitres) }),
  'drink:change': v.strictObject({ drinkId: id, drink: changedDrinkSchema }),
  /** Opens the system's file dialog; answers how many drinks came in, or null when it was closed. */
  'drink:importFile': nothing,
  'stock:record': v.strictObject({
    drinkId: id,
    kind: v.picklist(['count', 'receipt', 'loss']),
    volumeMl: millilitres,
    note: optionalName,
  }),
} as const;

export type DrinkReplies = {
  'night:overview': NightOverview;
  'drink:list': DrinkRow[];
  'drink:sheet': DrinkSheet;
  'drink:sales': SaleView[];
  'drink:create': Done & { drinkId: string };
  'drink:change': Done;
  'drink:importFile': { imported: number } | null;
  'stock:record': Done;
};
