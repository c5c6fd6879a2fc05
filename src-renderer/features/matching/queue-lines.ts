import type { ItemToMatch } from '../../../src-preload/contract';

export type Outcome = 'linked' | 'ignored';

export type QueueLine = {
  itemKey: string;
  label: string;
  state: Outcome | 'current' | 'later' | 'toCome';
  isObvious: boolean;
};

type Decided = { outcome: Outcome; items: readonly Pick<ItemToMatch, 'itemKey' | 'label'>[] };

/** The ones that need a person come first, those that can be accepted together after, those put off last. */
export const inOrder = (items: readonly ItemToMatch[], putOff: ReadonlySet<string>): ItemToMatch[] => {
  const needPerson: ItemToMatch[] = [];
  const obvious: ItemToMatch[] = [];
  const later: ItemToMatch[] = [];
  for (const item of items)
    (putOff.has(item.itemKey) ? later : item.obvious ? obvious : needPerson).push(item);
  return [...needPerson, ...obvious, ...later];
};

export const queueLines = (
  waiting: readonly ItemToMatch[],
  decisions: readonly Decided[],
  putOff: ReadonlySet<string>,
  currentKey: string | null,
): QueueLine[] => {
  const left = new Set(waiting.map((item) => item.itemKey));
  const done = decisions.flatMap(({ items, outcome }) =>
    items
      .filter((item) => !left.has(item.itemKey))
      .map(({ itemKey, label }): QueueLine => ({ itemKey, label, state: outcome, isObvious: false })),
  );
  const coming = inOrder(waiting, putOff).map((item): QueueLine => ({
    itemKey: item.itemKey,
    label: item.label,
    state: item.itemKey === currentKey ? 'current' : putOff.has(item.itemKey) ? 'later' : 'toCome',
    isObvious: item.obvious,
  }));
  return [...done, ...coming];
};

/** The labels to look at, the one asked for first if it still waits; those put off are not among them. */
export const nextKeys = (
  waiting: readonly ItemToMatch[],
  putOff: ReadonlySet<string>,
  wanted: string | null,
  count: number,
): string[] => {
  const coming = inOrder(waiting, putOff)
    .filter((item) => !putOff.has(item.itemKey))
    .map((item) => item.itemKey);
  if (wanted === null || !waiting.some((item) => item.itemKey === wanted)) return coming.slice(0, count);
  return [wanted, ...coming.filter((key) => key !== wanted)].slice(0, count);
};
