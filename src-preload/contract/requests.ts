import * as v from 'valibot';
import type {
  ActView,
  AppState,
  BreakConsequence,
  ConnectionSheet,
  DrinkRow,
  DrinkSheet,
  ItemView,
  JournalDetail,
  JournalRow,
  LinkConsequence,
  MatchingQueue,
  NightOverview,
  Preferences,
  ReceiverStep,
  SaleView,
} from './replies.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const optionalName = v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(200)));
const millilitres = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000));
const cents = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000));

export const newDrinkSchema = v.strictObject({
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
  vintage: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1850), v.maxValue(2099))),
  containerMl: v.nullable(millilitres),
  parMl: v.nullable(millilitres),
  servings: v.pipe(
    v.array(v.strictObject({ name, volumeMl: millilitres, priceCents: v.nullable(cents) })),
    v.minLength(1),
    v.maxLength(30),
  ),
});

const nothing = v.undefined();

/** Every request the window may make: its argument's schema here, its answer in `Replies`. */
export const requests = {
  'app:state': nothing,
  'app:preferences': nothing,
  'app:setPreferences': v.partial(
    v.strictObject({
      venueName: name,
      language: v.picklist(['fr', 'en']),
      theme: v.picklist(['light', 'dark', 'system']),
      cutOff: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
      severalFilesPerDay: v.boolean(),
      startsWithComputer: v.boolean(),
    }),
  ),
  'night:overview': nothing,
  'drink:list': nothing,
  'drink:sheet': v.strictObject({ drinkId: id }),
  'drink:sales': v.strictObject({
    drinkId: id,
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(2000)),
  }),
  'drink:create': v.strictObject({ drink: newDrinkSchema, countedMl: v.nullable(millilitres) }),
  /** Opens the system's file dialog; answers how many drinks came in, or null when it was closed. */
  'drink:importFile': nothing,
  'stock:record': v.strictObject({
    drinkId: id,
    kind: v.picklist(['count', 'receipt', 'loss']),
    volumeMl: millilitres,
    note: optionalName,
  }),
  'item:queue': nothing,
  'item:linkConsequence': v.strictObject({ itemKey: id, drinkId: id, servingId: id }),
  'item:link': v.strictObject({ itemKey: id, drinkId: id, servingId: id, fromDay: v.nullable(day) }),
  /** Links to another vintage of the same wine, made from this sheet when the library has none. */
  'item:linkVintage': v.strictObject({
    itemKey: id,
    drinkId: id,
    servingId: id,
    vintage: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1850), v.maxValue(2099))),
  }),
  'item:createAndLink': v.strictObject({
    itemKey: id,
    drink: newDrinkSchema,
    /** Index in `drink.servings` of the serving that the register item sells. */
    serving: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    countedMl: v.nullable(millilitres),
  }),
  'item:acceptAll': v.strictObject({ itemKeys: v.pipe(v.array(id), v.maxLength(5000)) }),
  'item:ignore': v.strictObject({ itemKey: id }),
  'item:ignoreFamily': v.strictObject({ family: name }),
  'item:restore': v.strictObject({ itemKey: id }),
  'item:list': nothing,
  'link:consequence': v.strictObject({ linkId: id }),
  'link:break': v.strictObject({ linkId: id }),
  'act:undo': v.strictObject({ actId: id }),
  'journal:list': nothing,
  'journal:detail': v.strictObject({ journalId: id }),
  /** Opens the system's file dialog and takes the chosen files in; answers how many, or null when closed. */
  'journal:importFiles': nothing,
  'connection:sheet': nothing,
  'connection:steps': nothing,
  'connection:renewPassword': nothing,
  /** Puts text on the clipboard. */
  'connection:copy': v.strictObject({ text: v.pipe(v.string(), v.maxLength(10_000)) }),
  /** Opens the mail program with the message for Pointex, written by the window. */
  'connection:mail': v.strictObject({
    subject: v.pipe(v.string(), v.maxLength(300)),
    body: v.pipe(v.string(), v.maxLength(5000)),
  }),
  'window:act': v.strictObject({ what: v.picklist(['minimise', 'maximise', 'close']) }),
} as const;

export type Channel = keyof typeof requests;
export type Request<C extends Channel> = v.InferOutput<(typeof requests)[C]>;

/** A change that can be taken back: the act's id goes to `act:undo`. */
export type Done = { act: ActView };

export type Replies = {
  'app:state': AppState;
  'app:preferences': Preferences;
  'app:setPreferences': Preferences;
  'night:overview': NightOverview;
  'drink:list': DrinkRow[];
  'drink:sheet': DrinkSheet;
  'drink:sales': SaleView[];
  'drink:create': Done & { drinkId: string };
  'drink:importFile': { imported: number } | null;
  'stock:record': Done;
  'item:queue': MatchingQueue;
  'item:linkConsequence': LinkConsequence;
  'item:link': Done;
  'item:linkVintage': Done & { drinkId: string };
  'item:createAndLink': Done & { drinkId: string };
  'item:acceptAll': Done & { linked: number };
  'item:ignore': Done;
  'item:ignoreFamily': Done & { ignored: number };
  'item:restore': Done;
  'item:list': ItemView[];
  'link:consequence': BreakConsequence;
  'link:break': Done;
  'act:undo': Done;
  'journal:list': JournalRow[];
  'journal:detail': JournalDetail;
  'journal:importFiles': { taken: number } | null;
  'connection:sheet': ConnectionSheet;
  'connection:steps': ReceiverStep[];
  'connection:renewPassword': ConnectionSheet;
  'connection:copy': null;
  'connection:mail': null;
  'window:act': null;
};
