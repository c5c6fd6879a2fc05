import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { NewDrink } from '../../domain/sheets/drink.ts';
import type { BreakConsequence } from '../views/library.ts';
import type { ItemView, LinkConsequence, MatchingQueue } from '../views/matching.ts';
import type { Done } from './common.ts';

export type MatchingApi = {
  matchingQueue: () => Promise<Outcome<MatchingQueue>>;
  listItems: () => Promise<Outcome<ItemView[]>>;
  linkConsequence: (argument: {
    itemKey: string;
    drinkId: string;
    servingId: string;
  }) => Promise<Outcome<LinkConsequence>>;
  linkItem: (argument: {
    itemKey: string;
    drinkId: string;
    servingId: string;
    fromDay: string | null;
  }) => Promise<Outcome<Done>>;
  linkVintage: (argument: {
    itemKey: string;
    drinkId: string;
    servingId: string;
    vintage: number | null;
  }) => Promise<Outcome<Done & { drinkId: string }>>;
  createAndLink: (argument: {
    itemKey: string;
    drink: NewDrink;
    serving: number;
    countedMl: number | null;
  }) => Promise<Outcome<Done & { drinkId: string }>>;
  acceptAll: (argument: { itemKeys: string[] }) => Promise<Outcome<Done & { linked: number }>>;
  ignoreItem: (argument: { itemKey: string }) => Promise<Outcome<Done>>;
  ignoreFamily: (argument: { family: string }) => Promise<Outcome<Done & { ignored: number }>>;
  restoreItem: (argument: { itemKey: string }) => Promise<Outcome<Done>>;
  /** Links of an item that are not broken. */
  liveLinks: (argument: { itemKey: string }) => Promise<string[]>;
  breakConsequence: (argument: { linkId: string }) => Promise<Outcome<BreakConsequence>>;
  breakLink: (argument: { linkId: string }) => Promise<Outcome<Done>>;
  undoAct: (argument: { actId: string }) => Promise<Outcome<Done>>;
};
