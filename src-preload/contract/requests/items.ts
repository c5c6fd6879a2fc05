import * as v from 'valibot';
import type { BreakConsequence, ItemView, LinkConsequence, MatchingQueue, Done } from '../replies.ts';
import { newDrinkSchema } from './drinks.ts';
import { id, day, name, millilitres, year, nothing } from './fields.ts';

export const itemRequests = {
  'item:queue': nothing,
  'item:linkConsequence': v.strictObject({ itemKey: id, drinkId: id, servingId: id }),
  'item:link': v.strictObject({ itemKey: id, drinkId: id, servingId: id, fromDay: v.nullable(day) }),
  /** Links to another vintage of the same wine, made from this sheet when the library has none. */
  'item:linkVintage': v.strictObject({
    itemKey: id,
    drinkId: id,
    servingId: id,
    vintage: v.nullable(year),
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
} as const;

export type ItemReplies = {
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
};
