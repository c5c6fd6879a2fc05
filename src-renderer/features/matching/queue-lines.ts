import type { ItemToMatch, MatchingQueue } from '../../../src-preload/contract';

export type Outcome = 'linked' | 'ignored';

/** One decision taken since the wizard was opened. */
export type Decision = {
  actId: string;
  outcome: Outcome;
  items: { itemKey: string; label: string }[];
};

export type QueueLine = {
  itemKey: string;
  label: string;
  state: Outcome | 'current' | 'later' | 'toCome';
  isObvious: boolean;
};

/** The ones that need a person come first, those that can be accepted together after, those put off last. */
export const inOrder = (items: ItemToMatch[], putOff: ReadonlySet<string>): ItemToMatch[] => {
  const rank = (item: ItemToMatch) => (putOff.has(item.itemKey) ? 2 : item.obvious ? 1 : 0);
  return [...items].sort((a, b) => rank(a) - rank(b));
};

export const queueLines = (
  queue: MatchingQueue,
  decisions: Decision[],
  putOff: ReadonlySet<string>,
  currentKey: string | null,
): QueueLine[] => {
  const waiting = new Set(queue.toMatch.map((item) => item.itemKey));
  const done = decisions.flatMap(({ items, outcome }) =>
    items
      .filter((item) => !waiting.has(item.itemKey))
      .map((item): QueueLine => ({ ...item, state: outcome, isObvious: false })),
  );
  const coming = inOrder(queue.toMatch, putOff).map((item): QueueLine => ({
    itemKey: item.itemKey,
    label: item.label,
    state: item.itemKey === currentKey ? 'current' : putOff.has(item.itemKey) ? 'later' : 'toCome',
    isObvious: item.obvious,
  }));
  return [...done, ...coming];
};

/** The label to look at next: the one asked for if it still waits, else the first not put off. */
export const nextKey = (
  queue: MatchingQueue,
  putOff: ReadonlySet<string>,
  wanted: string | null,
): string | null => {
  if (wanted !== null && queue.toMatch.some((item) => item.itemKey === wanted)) return wanted;
  return inOrder(queue.toMatch, putOff).find((item) => !putOff.has(item.itemKey))?.itemKey ?? null;
};
