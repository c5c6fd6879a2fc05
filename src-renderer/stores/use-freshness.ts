import type { Topic } from '../../src-preload/contract';
import { useAnnounced } from './use-announced';

/** Whether the last answer still holds: nothing of these topics was announced since it was asked for. */
export const useFreshness = (topics: readonly Topic[]) => {
  let isFresh = false;
  useAnnounced(topics, () => (isFresh = false));
  return {
    isFresh: (): boolean => isFresh,
    asked: (): void => {
      isFresh = true;
    },
  };
};
