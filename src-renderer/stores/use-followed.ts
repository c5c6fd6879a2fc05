import { onScopeDispose } from 'vue';
import type { Topic } from '../../src-preload/contract';
import { useAnnounced } from './use-announced';

/**
 * For what costs the engine some work: asked again after a change only while a component shows it, else when
 * the next one comes, or opens it by hand. Returns what such a component calls in its setup.
 */
export const useFollowed = (
  topics: readonly Topic[],
  refetch: () => unknown,
  { isOpenedByHand = false }: { isOpenedByHand?: boolean } = {},
): (() => void) => {
  let followers = 0;
  let isOld = true;
  const ask = (): void => {
    isOld = false;
    void refetch();
  };
  useAnnounced(topics, () => {
    isOld = true;
    if (followers > 0) ask();
  });
  return () => {
    followers += 1;
    if (isOld && !isOpenedByHand) ask();
    onScopeDispose(() => (followers -= 1));
  };
};
