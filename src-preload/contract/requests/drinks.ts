import * as v from 'valibot';
import type {
  ArchiveConsequence,
  ArchivedDrink,
  CataloguePart,
  DrinkRow,
  DrinkSheet,
  NightOverview,
  Doubt,
  DuplicateView,
  ListChanges,
  MergeConsequence,
  PictureView,
  Product,
  ReferenceLists,
  Done,
} from '../replies.ts';
import { id, name, optionalName, millilitres, cents, year, nothing, sinceVersion } from './fields.ts';

export const category = v.picklist([
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
]);
/** Hundredths of a percent. */
const vatRate = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000));

/** Left out: empty on a new sheet, as it was on one that is changed. */
const details = {
  cuvee: v.exactOptional(optionalName),
  grapes: v.exactOptional(v.pipe(v.array(name), v.maxLength(30), v.readonly())),
  supplier: v.exactOptional(optionalName),
  bin: v.exactOptional(optionalName),
  vatRate: v.exactOptional(v.nullable(vatRate)),
  purchaseCents: v.exactOptional(v.nullable(cents)),
  notes: v.exactOptional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(4000)))),
  barcode: v.exactOptional(optionalName),
  pictureId: v.exactOptional(v.nullable(id)),
};
const sheetFields = {
  category,
  name,
  producer: optionalName,
  appellation: optionalName,
  region: optionalName,
  country: optionalName,
  colour: v.nullable(v.picklist(['rouge', 'blanc', 'rosé'])),
  vintage: v.nullable(year),
  containerMl: v.nullable(millilitres),
  parMl: v.nullable(millilitres),
  ...details,
};
const { supplier, bin, purchaseCents } = details;
const changesOfSeveral = v.strictObject({
  category: v.exactOptional(category),
  producer: v.exactOptional(optionalName),
  appellation: v.exactOptional(optionalName),
  region: v.exactOptional(optionalName),
  country: v.exactOptional(optionalName),
  supplier,
  bin,
  vatRate: details.vatRate,
  purchaseCents,
  parHundredths: v.exactOptional(
    v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000_000))),
  ),
});
const severalDrinks = v.pipe(v.array(id), v.minLength(1), v.maxLength(50_000));
const LARGEST_PICTURE_BYTES = 400 * 1024;
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
  'drink:list': sinceVersion,
  'drink:sheet': v.strictObject({ drinkId: id }),
  'drink:create': v.strictObject({
    drink: newDrinkSchema,
    countedMl: v.nullable(millilitres),
    parts: v.exactOptional(
      v.pipe(
        v.array(v.strictObject({ drinkId: id, volumeMl: v.pipe(millilitres, v.minValue(1)) })),
        v.maxLength(30),
      ),
    ),
  }),
  'drink:change': v.strictObject({ drinkId: id, drink: changedDrinkSchema }),
  'drink:changeSeveral': v.strictObject({ drinkIds: severalDrinks, changes: changesOfSeveral }),
  'drink:archiveConsequence': v.strictObject({ drinkIds: severalDrinks }),
  'drink:archive': v.strictObject({ drinkIds: severalDrinks, archived: v.boolean() }),
  'drink:archived': nothing,
  'picture:keep': v.strictObject({
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check(({ byteLength }) => byteLength <= LARGEST_PICTURE_BYTES),
    ),
  }),
  'picture:read': v.strictObject({ pictureId: id }),
  'duplicate:list': nothing,
  'duplicate:distinct': v.strictObject({ one: id, other: id }),
  'duplicate:consequence': v.strictObject({ keepId: id, otherId: id }),
  'duplicate:merge': v.strictObject({ keepId: id, otherId: id }),
  'reference:lists': nothing,
  'catalogue:search': v.strictObject({ text: v.pipe(v.string(), v.maxLength(200)) }),
  'catalogue:parts': v.strictObject({
    parts: v.pipe(v.array(v.strictObject({ name, ml: v.nullable(millilitres) })), v.maxLength(30)),
  }),
  'drink:doubts': v.strictObject({ drink: newDrinkSchema }),
  'stock:record': v.strictObject({
    drinkId: id,
    kind: v.picklist(['count', 'receipt', 'loss']),
    volumeMl: millilitres,
    note: optionalName,
  }),
} as const;

export type DrinkReplies = {
  'night:overview': NightOverview;
  'drink:list': ListChanges<DrinkRow>;
  'drink:sheet': DrinkSheet;
  'drink:create': Done & { drinkId: string };
  'drink:change': Done;
  'drink:changeSeveral': Done & { changed: number };
  'drink:archiveConsequence': ArchiveConsequence;
  'drink:archive': Done;
  'drink:archived': ArchivedDrink[];
  'picture:keep': { pictureId: string };
  'picture:read': PictureView;
  'duplicate:list': DuplicateView[];
  'duplicate:distinct': Done;
  'duplicate:consequence': MergeConsequence;
  'duplicate:merge': Done;
  'reference:lists': ReferenceLists;
  'catalogue:search': Product[];
  'catalogue:parts': CataloguePart[];
  'drink:doubts': Doubt[];
  'stock:record': Done;
};
