import { defineStore } from 'pinia';
import { computed } from 'vue';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';

/** What the cellar asks of the morning: what to order, and what stands below zero. */
export const useMorningStore = defineStore('morning', () => {
  const reorder = useAnswer(() => ask('stock:reorder'));
  const negative = useAnswer(() => ask('stock:negative'));
  const refetch = (): Promise<unknown> => Promise.all([reorder.refetch(), negative.refetch()]);
  const follow = useFollowed(['nights', 'drinks', 'items', 'journals'], refetch);

  const orders = computed(
    () =>
      new Map(
        (reorder.value.value?.groups ?? []).flatMap(({ supplier, lines }) =>
          lines.map(({ drinkId, coverDays }) => [drinkId, { supplier, coverDays }] as const),
        ),
      ),
  );
  return { orders, negative: negative.value, follow };
});
