import { defineStore } from 'pinia';
import { computed } from 'vue';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

/** What the cellar asks of the morning: what to order, and what stands below zero. */
export const useMorningStore = defineStore('morning', () => {
  const reorder = useAnswer(() => ask('stock:reorder'));
  const negative = useAnswer(() => ask('stock:negative'));
  const refetch = (): Promise<unknown> => Promise.all([reorder.refetch(), negative.refetch()]);
  useAnnounced(['nights', 'drinks', 'items', 'journals'], refetch);
  void refetch();

  const orders = computed(
    () =>
      new Map(
        (reorder.value.value?.groups ?? []).flatMap(({ supplier, lines }) =>
          lines.map(({ drinkId, coverDays }) => [drinkId, { supplier, coverDays }] as const),
        ),
      ),
  );
  return { orders, negative: negative.value };
});
