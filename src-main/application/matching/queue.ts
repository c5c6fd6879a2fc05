import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { ItemState, ItemToMatch, ItemView, ListTotal, MatchingQueue } from '../views/matching.ts';
import { itemView } from './item-views.ts';
import { stateOf } from './known-items.ts';
import type { Matching } from './matching.ts';
import { bestProposal } from './proposal-views.ts';
import { relabelledItems } from './relabelled-items.ts';

/** Worked out while the window waits; the rest is worked out between requests. */
const COMPARED_AT_ONCE = 150;

const totalsOf = (matching: Matching): Record<ItemState, ListTotal> => {
  const totals = {
    toMatch: { count: 0, amountCents: 0 },
    linked: { count: 0, amountCents: 0 },
    ignored: { count: 0, amountCents: 0 },
  };
  for (const item of matching.items.list()) {
    const total = totals[stateOf(item)];
    total.count += 1;
    total.amountCents += item.figures.amountCents;
  }
  return totals;
};

export const matchingQueueOf = async (stores: Stores, matching: Matching): Promise<MatchingQueue> => {
  await matching.catchUp(stores);
  const waiting = matching.uncompared();
  for (const item of waiting.slice(0, COMPARED_AT_ONCE)) matching.proposalsFor(item);
  const late = new Set(waiting.slice(COMPARED_AT_ONCE).map(({ record }) => record.itemKey));
  const toMatch = matching.items
    .list()
    .filter((item) => stateOf(item) === 'toMatch')
    .map((item): ItemToMatch => {
      const isLate = late.has(item.record.itemKey);
      return {
        ...itemView(item),
        ...(isLate ? { best: null, obvious: false } : bestProposal(matching, item)),
      };
    });
  // What the library knows comes first: the rest is mostly food, to be ignored by family.
  toMatch.sort((a, b) => Number(b.best !== null) - Number(a.best !== null));
  return {
    toMatch,
    obviousCount: toMatch.filter(({ obvious }) => obvious).length,
    comparing: late.size,
    totals: totalsOf(matching),
    relabelled: await relabelledItems(stores, matching),
  };
};

export const matchingQueue = async (needs: Needs, matching: Matching): Promise<Outcome<MatchingQueue>> => {
  const queue = await needs.database.transaction((stores) => matchingQueueOf(stores, matching));
  if (queue.comparing > 0) {
    const tell = (didCompare: boolean): void => {
      if (didCompare) needs.announce({ type: 'changed', topics: ['items'] });
    };
    matching
      .compareInTurn()
      .then(tell)
      .catch((error: unknown) => needs.reportBug(error, 'comparing the labels that wait'));
  }
  return succeed(queue);
};

/** Register items that were sold, each with its state; the dearest first. */
export const itemViews = async (stores: Stores, matching: Matching): Promise<ItemView[]> => {
  await matching.catchUp(stores);
  return matching.items.list().map(itemView);
};

export const countToMatch = async (stores: Stores, matching: Matching): Promise<number> => {
  await matching.catchUp(stores);
  return matching.items.list().filter((item) => stateOf(item) === 'toMatch').length;
};

export const listItems = (needs: Needs, matching: Matching): Promise<Outcome<ItemView[]>> =>
  needs.database.transaction(async (stores) => succeed(await itemViews(stores, matching)));
