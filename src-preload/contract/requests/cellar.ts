import * as v from 'valibot';
import type {
  CountDetail,
  CountRow,
  DeliveryDetail,
  DeliveryHint,
  DeliveryRow,
  Done,
  LedgerPage,
  LedgerSale,
  LossRow,
  NegativeDrink,
  RecipeView,
  ReorderList,
  RollOverConsequence,
  RollOverProposal,
  StockChange,
  StockChanges,
} from '../replies.ts';
import { cents, day, id, millilitres, nothing, optionalName, sinceVersion } from './fields.ts';

const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const some = v.pipe(millilitres, v.minValue(1));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000));
const movement = {
  drinkId: id,
  volumeMl: some,
  bin: optionalName,
  at: v.nullable(moment),
  note: optionalName,
};

const delivery = v.strictObject({
  kind: v.exactOptional(v.picklist(['receipt', 'return'])),
  supplier: optionalName,
  noteNumber: optionalName,
  day,
  time: v.nullable(time),
  note: optionalName,
  lines: v.pipe(
    v.array(
      v.strictObject({
        drinkId: id,
        cases: count,
        perCase: count,
        bottles: count,
        volumeMl: v.nullable(some),
        valueCents: v.nullable(cents),
        bin: optionalName,
      }),
    ),
    v.minLength(1),
    v.maxLength(500),
  ),
  isAnother: v.boolean(),
});

const recipe = v.strictObject({
  servingId: id,
  lossPerMille: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(500)),
  parts: v.pipe(v.array(v.strictObject({ drinkId: id, volumeMl: some })), v.maxLength(30)),
  fromDay: v.nullable(day),
});
const vintages = v.strictObject({ fromDrinkId: id, toDrinkId: id, fromDay: day });
const served = v.strictObject({ linkId: id, servingId: id });

export const cellarRequests = {
  'stock:list': sinceVersion,
  'stock:ledger': v.strictObject({
    drinkId: id,
    offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000)),
  }),
  'stock:ledgerSales': v.strictObject({ drinkId: id, day }),
  'stock:recordLoss': v.strictObject({
    ...movement,
    reason: v.picklist(['breakage', 'corked', 'tasting', 'staff', 'other']),
  }),
  'stock:recordTransfer': v.strictObject({ ...movement, toBin: optionalName }),
  'stock:cancelMovement': v.strictObject({ factId: id }),
  'delivery:list': v.strictObject({
    fromDay: v.exactOptional(day),
    untilDay: v.exactOptional(day),
    drinkId: v.exactOptional(id),
  }),
  'delivery:detail': v.strictObject({ deliveryId: id }),
  /** What the last receipt of each drink was like. */
  'delivery:hints': v.strictObject({ drinkIds: v.pipe(v.array(id), v.maxLength(500)) }),
  'delivery:record': delivery,
  'delivery:replace': v.strictObject({ deliveryId: id, delivery }),
  'delivery:cancel': v.strictObject({ deliveryId: id }),
  'count:list': nothing,
  'count:detail': v.strictObject({ countId: id }),
  /** Null opens one for everything. */
  'count:open': v.strictObject({ bin: optionalName }),
  'count:drink': v.strictObject({
    countId: id,
    drinkId: id,
    containers: count,
    tenths: count,
    volumeMl: v.nullable(millilitres),
  }),
  'count:removeEntry': v.strictObject({ countId: id, entryId: id }),
  'count:validate': v.strictObject({ countId: id, uncounted: v.picklist(['leave', 'zero']) }),
  'count:drop': v.strictObject({ countId: id }),
  'recipe:of': v.strictObject({ drinkId: id }),
  'recipe:consequence': recipe,
  'recipe:set': recipe,
  'link:servingConsequence': served,
  'link:changeServing': served,
  'stock:negative': nothing,
  'stock:reorder': nothing,
  'stock:losses': v.strictObject({ fromDay: v.exactOptional(day) }),
  /** Opens the system's save dialog; answers how many lines were written, or null when it was closed. */
  'stock:saveOrder': v.strictObject({
    supplier: v.exactOptional(optionalName),
    /** Instead of what is proposed. */
    containers: v.exactOptional(
      v.pipe(v.array(v.strictObject({ drinkId: id, containers: count })), v.maxLength(20_000)),
    ),
  }),
  'vintage:proposals': nothing,
  'vintage:consequence': vintages,
  'vintage:rollOver': vintages,
} as const;

export type CellarReplies = {
  'stock:list': StockChanges;
  'stock:ledger': LedgerPage;
  'stock:ledgerSales': LedgerSale[];
  'stock:recordLoss': Done;
  'stock:recordTransfer': Done;
  'stock:cancelMovement': Done;
  'delivery:list': DeliveryRow[];
  'delivery:detail': DeliveryDetail;
  'delivery:hints': DeliveryHint[];
  'delivery:record': Done & { deliveryId: string };
  'delivery:replace': Done & { deliveryId: string };
  'delivery:cancel': Done;
  'count:list': CountRow[];
  'count:detail': CountDetail;
  'count:open': Done & { countId: string };
  'count:drink': { entryId: string; volumeMl: number; frozenMl: number };
  'count:removeEntry': null;
  'count:validate': Done;
  'count:drop': Done;
  'recipe:of': RecipeView[];
  'recipe:consequence': StockChange[];
  'recipe:set': Done;
  'link:servingConsequence': StockChange[];
  'link:changeServing': Done;
  'stock:negative': NegativeDrink[];
  'stock:reorder': ReorderList;
  'stock:losses': LossRow[];
  'stock:saveOrder': { fileName: string; count: number } | null;
  'vintage:proposals': RollOverProposal[];
  'vintage:consequence': RollOverConsequence;
  'vintage:rollOver': Done;
};
