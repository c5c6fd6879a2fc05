import { defineStore } from 'pinia';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

export const useMatchingStore = defineStore('matching', () => {
  const queue = useAnswer(() => ask('item:queue'));
  useAnnounced(['items', 'drinks', 'nights'], queue.refetch);
  void queue.refetch();

  return {
    queue: queue.value,
    problem: queue.problem,
    isLoading: queue.isLoading,
    refetch: queue.refetch,
    linkConsequence: (wish: Request<'item:linkConsequence'>) => ask('item:linkConsequence', wish),
    link: (wish: Request<'item:link'>) => ask('item:link', wish),
    linkVintage: (wish: Request<'item:linkVintage'>) => ask('item:linkVintage', wish),
    createAndLink: (wish: Request<'item:createAndLink'>) => ask('item:createAndLink', wish),
    acceptAll: (itemKeys: string[]) => ask('item:acceptAll', { itemKeys }),
    ignore: (itemKey: string) => ask('item:ignore', { itemKey }),
    ignoreFamily: (family: string) => ask('item:ignoreFamily', { family }),
    restore: (itemKey: string) => ask('item:restore', { itemKey }),
    undo: (actId: string) => ask('act:undo', { actId }),
  };
});
