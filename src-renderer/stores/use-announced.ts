import { getCurrentScope, onScopeDispose } from 'vue';
import type { Topic } from '../../src-preload/contract';
import { on } from '../bridge';

const waiting = new Set<() => unknown>();
let rest: ReturnType<typeof setTimeout> | null = null;

/** Tells all that was kept back while a person answered. */
export const releaseAnnouncements = (): void => {
  if (rest !== null) clearTimeout(rest);
  rest = null;
  const told = [...waiting];
  waiting.clear();
  for (const refetch of told) refetch();
};

/** While a person answers one label after the other, what is not on screen waits for the hand to rest. */
export const holdAnnouncements = (restMs: number): void => {
  if (rest !== null) clearTimeout(rest);
  rest = setTimeout(releaseAnnouncements, restMs);
};

/** Asks again whenever one of the topics is announced; announcements of one burst ask once. */
export const useAnnounced = (topics: readonly Topic[], refetch: () => unknown): void => {
  let isQueued = false;
  const stop = on('data:changed', (told) => {
    if (isQueued || !told.topics.some((topic) => topics.includes(topic))) return;
    if (rest !== null) {
      waiting.add(refetch);
      return;
    }
    isQueued = true;
    queueMicrotask(() => {
      isQueued = false;
      refetch();
    });
  });
  if (getCurrentScope()) {
    onScopeDispose(() => {
      waiting.delete(refetch);
      stop();
    });
  }
};
