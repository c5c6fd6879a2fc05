import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { DeliveryInput } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';

/** Goods that came in, and the delivery note that is open. */
export const useDeliveriesStore = defineStore('deliveries', () => {
  const rows = useAnswer(() => ask('delivery:list', {}));
  const openId = ref<string | null>(null);
  const detail = useAnswer(() => ask('delivery:detail', { deliveryId: openId.value ?? '' }));

  const refetch = async (): Promise<void> => {
    await Promise.all([rows.refetch(), openId.value === null ? null : detail.refetch()]);
  };
  const follow = useFollowed(['drinks'], refetch);

  const open = async (deliveryId: string | null): Promise<void> => {
    if (deliveryId !== openId.value) detail.value.value = null;
    openId.value = deliveryId;
    if (deliveryId !== null) await detail.refetch();
  };

  return {
    rows: rows.value,
    problem: rows.problem,
    openId,
    detail: detail.value,
    detailProblem: detail.problem,
    refetch,
    follow,
    open,
    hints: (drinkIds: string[]) => ask('delivery:hints', { drinkIds }),
    record: (delivery: DeliveryInput) => ask('delivery:record', delivery),
    replace: (deliveryId: string, delivery: DeliveryInput) =>
      ask('delivery:replace', { deliveryId, delivery }),
    cancel: (deliveryId: string) => ask('delivery:cancel', { deliveryId }),
  };
});
