import { getCurrentScope, onScopeDispose } from 'vue';
import type { Topic } from '../../src-preload/contract';
import { on } from '../bridge';

/** Asks again whenever one of the topics is announced; announcements of one burst ask once. */
export const useAnnounced = (topics: readonly Topic[], refetch: () => unknown): void => {
  let isQueued = false;
  const stop = on('data:changed', (told) => {
    if (isQueued || !told.topics.some((topic) => topics.includes(topic))) return;
    isQueued = true;
    queueMicrotask(() => {
      isQueued = false;
      refetch();
    });
  });
  if (getCurrentScope()) onScopeDispose(stop);
};
