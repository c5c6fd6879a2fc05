import * as v from 'valibot';
import type { Done, DrinkLines, DrinkNights, RedateConsequence } from '../replies.ts';
import { day, id } from './fields.ts';

const dates = { linkId: id, fromDay: v.nullable(day), untilDay: v.nullable(day) };
const upTo = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most));

export const sheetRequests = {
  'drink:nights': v.strictObject({
    drinkId: id,
    untilDay: v.nullable(day),
    days: upTo(400),
    lines: upTo(500),
  }),
  'drink:lines': v.strictObject({
    drinkId: id,
    fromDay: day,
    untilDay: day,
    skip: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    limit: upTo(500),
  }),
  'link:redateConsequence': v.strictObject(dates),
  'link:redate': v.strictObject(dates),
} as const;

export type SheetReplies = {
  'drink:nights': DrinkNights;
  'drink:lines': DrinkLines;
  'link:redateConsequence': RedateConsequence;
  'link:redate': Done;
};
