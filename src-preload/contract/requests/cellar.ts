import * as v from 'valibot';
import type {
  DeliveryDetail,
  DeliveryHint,
  DeliveryRow,
  Done,
  LedgerPage,
  LedgerSale,
  StockList,
} from '../replies.ts';
import { cents, day, id, millilitres, nothing, optionalName } from './fields.ts';

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

export const cellarRequests = {
  'stock:list': nothing,
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
} as const;

export type CellarReplies = {
  'stock:list': StockList;
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
};
