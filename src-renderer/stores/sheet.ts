import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';
import { useFreshness } from './use-freshness';

/** One drink's sheet at a time, the one that is open. */
export const useSheetStore = defineStore('sheet', () => {
  const drinkId = ref('');
  const sheet = useAnswer(() => ask('drink:sheet', { drinkId: drinkId.value }));
  const topics = ['drinks', 'items', 'nights'] as const;
  const answer = useFreshness(topics);
  const refetch = async (): Promise<void> => {
    if (drinkId.value === '') return;
    answer.asked();
    await sheet.refetch();
  };
  const follow = useFollowed(topics, refetch, { isOpenedByHand: true });

  const open = async (id: string): Promise<void> => {
    if (id === drinkId.value && answer.isFresh() && sheet.problem.value === null) return;
    if (id !== drinkId.value) sheet.value.value = null;
    drinkId.value = id;
    await refetch();
  };

  return {
    drinkId,
    sheet: sheet.value,
    problem: sheet.problem,
    isLoading: sheet.isLoading,
    open,
    refetch,
    follow,
    redateConsequence: (wish: Request<'link:redateConsequence'>) => ask('link:redateConsequence', wish),
    redateLink: (wish: Request<'link:redate'>) => ask('link:redate', wish),
    change: (drink: Request<'drink:change'>['drink']) =>
      ask('drink:change', { drinkId: drinkId.value, drink }),
    breakConsequence: (linkId: string) => ask('link:consequence', { linkId }),
    breakLink: (linkId: string) => ask('link:break', { linkId }),
    undo: (actId: string) => ask('act:undo', { actId }),
  };
});
