import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { ItemState, ItemToMatch, ItemView, ListTotal, MatchingQueue } from '../views/matching.ts';
import { itemView } from './item-views.ts';
import { stateOf, type KnownItem } from './known-items.ts';
import type { Matching } from './matching.ts';
import { bestProposal } from './proposal-views.ts';
import { relabelledItems } from './relabelled-items.ts';

/** Labels are compared so long while the window waits; the rest between requests. */
const AT_ONCE_MS = 60;
const LOOK_AT_CLOCK_EVERY = 4;

/** Compares what it can of them in a moment, the dearest first; gives those that are left. */
const compareSome = (matching: Matching): KnownItem[] => {
  const waiting = matching.uncompared();
  const until = Date.now() + AT_ONCE_MS;
  matching.library.layOutFor(AT_ONCE_MS);
  if (!matching.library.isLaidOut) return waiting;
  let done = 0;
  for (const item of waiting) {
    if (done % LOOK_AT_CLOCK_EVERY === 0 && done > 0 && Date.now() >= until) break;
    matching.proposalsFor(item);
    done += 1;
  }
  return waiting.slice(done);
};

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
  const late = new Set(compareSome(matching).map(({ record }) => record.itemKey));
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

/** Compares the labels that wait between other requests, so that the wizard opens on what is ready. */
export const compareInBackground = (needs: Needs, matching: Matching): void => {
  const tell = (didCompare: boolean): void => {
    if (didCompare) needs.announce({ type: 'changed', topics: ['items'] });
  };
  matching
    .compareInTurn()
    .then(tell)
    .catch((error: unknown) => needs.reportBug(error, 'comparing the labels that wait'));
};

export const matchingQueue = async (needs: Needs, matching: Matching): Promise<Outcome<MatchingQueue>> => {
  const queue = await needs.database.transaction((stores) => matchingQueueOf(stores, matching));
  if (queue.comparing > 0) compareInBackground(needs, matching);
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
