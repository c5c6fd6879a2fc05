import { defineStore } from 'pinia';
import { ref } from 'vue';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

export const useJournalsStore = defineStore('journals', () => {
  const rows = useAnswer(() => ask('journal:list'));
  const openId = ref<string | null>(null);
  const detail = useAnswer(() => ask('journal:detail', { journalId: openId.value ?? '' }));

  const refetch = async (): Promise<void> => {
    await Promise.all([rows.refetch(), openId.value === null ? null : detail.refetch()]);
  };
  useAnnounced(['journals', 'items', 'drinks'], refetch);
  void rows.refetch();

  const open = async (journalId: string | null): Promise<void> => {
    if (journalId === openId.value) return;
    openId.value = journalId;
    detail.value.value = null;
    if (journalId !== null) await detail.refetch();
  };

  return {
    rows: rows.value,
    problem: rows.problem,
    isLoading: rows.isLoading,
    openId,
    detail: detail.value,
    detailProblem: detail.problem,
    refetch,
    open,
    importFiles: () => ask('journal:importFiles'),
  };
});
