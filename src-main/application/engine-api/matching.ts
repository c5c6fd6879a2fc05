import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { NewDrink } from '../../domain/sheets/drink.ts';
import type { BreakConsequence } from '../views/library.ts';
import type {
  AliasView,
  FoundDrink,
  ItemCard,
  ItemView,
  LinkConsequence,
  LinkedItem,
  MatchingQueue,
} from '../views/matching.ts';
import type { Done } from './common.ts';

type Target = { itemKey: string; drinkId: string; servingId: string };

export type MatchingApi = {
  matchingQueue: () => Promise<Outcome<MatchingQueue>>;
  itemCards: (argument: { itemKeys: string[] }) => Promise<Outcome<ItemCard[]>>;
  listItems: () => Promise<Outcome<ItemView[]>>;
  linkedItems: () => Promise<Outcome<LinkedItem[]>>;
  /** The first few drinks that the words name, of `count` in a library of `of`. */
  findDrinks: (argument: {
    text: string;
  }) => Promise<Outcome<{ drinks: FoundDrink[]; count: number; of: number }>>;
  /** With a day, what linking from that day on would do as well. */
  linkConsequence: (argument: Target & { day: string | null }) => Promise<Outcome<LinkConsequence>>;
  linkItem: (argument: Target & { fromDay: string | null }) => Promise<Outcome<Done>>;
  linkVintage: (
    argument: Target & { vintage: number | null; fromDay: string | null },
  ) => Promise<Outcome<Done & { drinkId: string }>>;
  createAndLink: (argument: {
    itemKey: string;
    drink: NewDrink;
    serving: number;
    countedMl: number | null;
  }) => Promise<Outcome<Done & { drinkId: string }>>;
  acceptAll: (argument: { seen: Target[] }) => Promise<Outcome<Done & { linked: number }>>;
  ignoreItem: (argument: { itemKey: string }) => Promise<Outcome<Done>>;
  ignoreItems: (argument: { itemKeys: string[] }) => Promise<Outcome<Done & { ignored: number }>>;
  ignoreFamily: (argument: { family: string }) => Promise<Outcome<Done & { ignored: number }>>;
  restoreItem: (argument: { itemKey: string }) => Promise<Outcome<Done>>;
  /** Links of an item that are not broken. */
  liveLinks: (argument: { itemKey: string }) => Promise<string[]>;
  breakConsequence: (argument: { linkId: string }) => Promise<Outcome<BreakConsequence>>;
  breakLink: (argument: { linkId: string }) => Promise<Outcome<Done>>;
  /** A changed label still means the linked drink. */
  keepLink: (argument: { linkId: string }) => Promise<Outcome<Done>>;
  /** Breaks a link from a day on. */
  endLink: (argument: { linkId: string; fromDay: string }) => Promise<Outcome<Done>>;
  listAliases: () => Promise<Outcome<AliasView[]>>;
  forgetAlias: (argument: { aliasId: string }) => Promise<Outcome<Done>>;
  undoAct: (argument: { actId: string }) => Promise<Outcome<Done>>;
};
