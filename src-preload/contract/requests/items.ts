import * as v from 'valibot';
import type {
  AliasView,
  BreakConsequence,
  Done,
  FoundDrink,
  ItemCard,
  ItemView,
  LinkConsequence,
  LinkedItem,
  MatchingQueue,
} from '../replies.ts';
import { newDrinkSchema } from './drinks.ts';
import { id, day, name, millilitres, year, nothing } from './fields.ts';

const target = { itemKey: id, drinkId: id, servingId: id };
const fromDay = v.nullable(day);
const several = v.pipe(v.array(id), v.maxLength(5000));

export const itemRequests = {
  'item:queue': nothing,
  /** What the wizard shows of a few labels: the one on screen and those that come. */
  'item:cards': v.strictObject({ itemKeys: v.pipe(v.array(id), v.maxLength(20)) }),
  'item:linked': nothing,
  'item:findDrinks': v.strictObject({ text: v.pipe(v.string(), v.maxLength(200)) }),
  'item:linkConsequence': v.strictObject({ ...target, day: fromDay }),
  'item:link': v.strictObject({ ...target, fromDay }),
  /** Links to another vintage of the same wine, made from this sheet when the library has none. */
  'item:linkVintage': v.strictObject({ ...target, vintage: v.nullable(year), fromDay }),
  'item:createAndLink': v.strictObject({
    itemKey: id,
    drink: newDrinkSchema,
    /** Index in `drink.servings` of the serving that the register item sells. */
    serving: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    countedMl: v.nullable(millilitres),
  }),
  /** The proposals as they were seen. */
  'item:acceptAll': v.strictObject({ seen: v.pipe(v.array(v.strictObject(target)), v.maxLength(5000)) }),
  'item:ignore': v.strictObject({ itemKey: id }),
  'item:ignoreSeveral': v.strictObject({ itemKeys: several }),
  'item:ignoreFamily': v.strictObject({ family: name }),
  'item:restore': v.strictObject({ itemKey: id }),
  'item:list': nothing,
  'link:consequence': v.strictObject({ linkId: id }),
  'link:break': v.strictObject({ linkId: id }),
  'link:keep': v.strictObject({ linkId: id }),
  'link:end': v.strictObject({ linkId: id, fromDay: day }),
  'alias:list': nothing,
  'alias:forget': v.strictObject({ aliasId: id }),
  'act:undo': v.strictObject({ actId: id }),
} as const;

export type ItemReplies = {
  'item:queue': MatchingQueue;
  'item:cards': ItemCard[];
  'item:linked': LinkedItem[];
  'item:findDrinks': { drinks: FoundDrink[]; count: number; of: number };
  'item:linkConsequence': LinkConsequence;
  'item:link': Done;
  'item:linkVintage': Done & { drinkId: string };
  'item:createAndLink': Done & { drinkId: string };
  'item:acceptAll': Done & { linked: number };
  'item:ignore': Done;
  'item:ignoreSeveral': Done & { ignored: number };
  'item:ignoreFamily': Done & { ignored: number };
  'item:restore': Done;
  'item:list': ItemView[];
  'link:consequence': BreakConsequence;
  'link:break': Done;
  'link:keep': Done;
  'link:end': Done;
  'alias:list': AliasView[];
  'alias:forget': Done;
  'act:undo': Done;
};
