import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { Request, StockChanges, StockRow } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useFollowed } from './use-followed';
import { useListInStep } from './use-list-in-step';

/** What should be in the cellar, asked for while a screen shows it. */
export const useStockStore = defineStore('stock', () => {
  const kept = useListInStep<StockRow, StockChanges>(
    (since) => ask('stock:list', { since }),
    ({ drinkId }) => drinkId,
  );
  const list = computed(() =>
    kept.rows.value === null || kept.told.value === null
      ? null
      : { ...kept.told.value.sums, rows: kept.rows.value },
  );
  /** For the setup of a component: what it shows stays up to date until it goes. */
  const follow = useFollowed(['drinks', 'items', 'nights'], kept.refetch);

  return {
    list,
    problem: kept.problem,
    rows: computed(() => list.value?.rows ?? []),
    bins: computed(() => list.value?.bins ?? []),
    refetch: kept.refetch,
    follow,
    recordLoss: (loss: Request<'stock:recordLoss'>) => ask('stock:recordLoss', loss),
    recordTransfer: (transfer: Request<'stock:recordTransfer'>) => ask('stock:recordTransfer', transfer),
    recordCount: (count: Omit<Request<'stock:record'>, 'kind'>) =>
      ask('stock:record', { ...count, kind: 'count' }),
    cancelMovement: (factId: string) => ask('stock:cancelMovement', { factId }),
  };
});
