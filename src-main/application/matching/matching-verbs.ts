import { breakConsequence, breakLink } from '../links/break-link.ts';
import { ignoreFamily, ignoreItem, ignoreItems, restoreItem } from '../links/ignore-items.ts';
import { linkConsequence } from '../links/link-consequence.ts';
import { createAndLink, linkItem, linkVintage } from '../links/link-verbs.ts';
import { endLink, keepLink } from '../links/relabelled-link.ts';
import { acceptAll } from './accept-all.ts';
import { forgetAlias, listAliases } from './aliases.ts';
import { findDrinks } from './find-drinks.ts';
import { itemCards } from './item-cards.ts';
import { linkedItems } from './linked-items.ts';
import { listItems, matchingQueue } from './queue.ts';
import { undoAct } from '../undo-act.ts';
import type { MatchingApi } from '../engine-api/matching.ts';
import type { Needs } from '../needs.ts';
import type { Matching } from './matching.ts';

export const matchingVerbs = (needs: Needs, matching: Matching): MatchingApi => {
  const { database } = needs;
  return {
    matchingQueue: () => matchingQueue(needs, matching),
    itemCards: (input) => itemCards(needs, matching, input),
    listItems: () => listItems(needs, matching),
    linkedItems: () => linkedItems(needs, matching),
    findDrinks: (input) => findDrinks(needs, matching, input),
    linkConsequence: (input) => linkConsequence(needs, input),
    linkItem: (input) => linkItem(needs, input),
    linkVintage: (input) => linkVintage(needs, matching, input),
    createAndLink: (input) => createAndLink(needs, input),
    acceptAll: (input) => acceptAll(needs, input),
    ignoreItem: (input) => ignoreItem(needs, input),
    ignoreItems: (input) => ignoreItems(needs, input),
    ignoreFamily: (input) => ignoreFamily(needs, input),
    restoreItem: (input) => restoreItem(needs, input),
    liveLinks: ({ itemKey }) =>
      database.transaction(async ({ links }) =>
        (await links.ofItem(itemKey)).filter(({ brokenAt }) => brokenAt === null).map(({ id }) => id),
      ),
    breakConsequence: (input) => breakConsequence(needs, input),
    breakLink: (input) => breakLink(needs, input),
    keepLink: (input) => keepLink(needs, input),
    endLink: (input) => endLink(needs, input),
    listAliases: () => listAliases(needs, matching),
    forgetAlias: (input) => forgetAlias(needs, input),
    undoAct: (input) => undoAct(needs, input),
  };
};
