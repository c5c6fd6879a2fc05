import type { Inbox, InboxEntry } from '../../../application/ports/inbox.ts';

const searchDepth = 1000;
const listDepth = 200;

export const isStored = ({ state }: InboxEntry): boolean => state === 'received' || state === 'waiting';

/** A cut upload leaves what was there before it as it was, so the newest whole file answers. */
export const findStored = async (inbox: Inbox, fileName: string): Promise<InboxEntry | null> => {
  const newest = await inbox.find(fileName);
  if (newest === null || isStored(newest)) return newest;
  const entries = await inbox.list(searchDepth);
  return entries.find((entry) => entry.fileName === fileName && isStored(entry)) ?? null;
};

/** Newest first, one entry a name. */
export const listStored = async (inbox: Inbox): Promise<InboxEntry[]> => {
  const byName = new Map<string, InboxEntry>();
  for (const entry of (await inbox.list(listDepth)).filter(isStored)) {
    if (!byName.has(entry.fileName)) byName.set(entry.fileName, entry);
  }
  return [...byName.values()];
};
