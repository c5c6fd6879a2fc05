import { defineStore } from 'pinia';
import { computed, onScopeDispose } from 'vue';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

/** What should be in the cellar, asked for while a screen shows it. */
export const useStockStore = defineStore('stock', () => {
  const list = useAnswer(() => ask('stock:list'));
  let followers = 0;
  useAnnounced(['drinks', 'items', 'nights'], () => {
    if (followers > 0) void list.refetch();
  });

  /** For the setup of a component: what it shows stays up to date until it goes. */
  const follow = (): void => {
    followers += 1;
    void list.refetch();
    onScopeDispose(() => (followers -= 1));
  };

  return {
    list: list.value,
    problem: list.problem,
    rows: computed(() => list.value.value?.rows ?? []),
    bins: computed(() => list.value.value?.bins ?? []),
    refetch: list.refetch,
    follow,
    recordLoss: (loss: Request<'stock:recordLoss'>) => ask('stock:recordLoss', loss),
    recordTransfer: (transfer: Request<'stock:recordTransfer'>) => ask('stock:recordTransfer', transfer),
    recordCount: (count: Omit<Request<'stock:record'>, 'kind'>) =>
      ask('stock:record', { ...count, kind: 'count' }),
    cancelMovement: (factId: string) => ask('stock:cancelMovement', { factId }),
  };
});
