import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { JournalAct } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';

export const useJournalsStore = defineStore('journals', () => {
  const rows = useAnswer(() => ask('journal:list'));
  const openId = ref<string | null>(null);
  const detail = useAnswer(() => ask('journal:detail', { journalId: openId.value ?? '' }));

  const refetch = async (): Promise<void> => {
    await Promise.all([rows.refetch(), openId.value === null ? null : detail.refetch()]);
  };
  const followRows = useFollowed(['journals', 'items'], rows.refetch);
  const followDetail = useFollowed(['journals', 'items', 'sheets'], () =>
    openId.value === null ? undefined : detail.refetch(),
  );

  const open = async (journalId: string | null): Promise<void> => {
    if (journalId === openId.value) return;
    openId.value = journalId;
    detail.value.value = null;
    if (journalId !== null) await detail.refetch();
  };

  const act = (what: JournalAct, journalId: string) =>
    what === 'readAgain'
      ? ask('journal:readAgain', { journalIds: [journalId] })
      : ask(`journal:${what}`, { journalId });

  return {
    rows: rows.value,
    problem: rows.problem,
    isLoading: computed(() => rows.isLoading.value || detail.isLoading.value),
    openId,
    detail: detail.value,
    detailProblem: detail.problem,
    refetch,
    refetchRows: rows.refetch,
    follow: () => {
      followRows();
      followDetail();
    },
    open,
    importFiles: () => ask('journal:importFiles'),
    lines: (journalId: string, offset: number, limit: number) =>
      ask('journal:lines', { journalId, offset, limit }),
    raw: (journalId: string, firstLine: number, limit: number) =>
      ask('journal:raw', { journalId, firstLine, limit }),
    correction: (journalId: string) => ask('journal:correction', { journalId }),
    checks: (day: string) => ask('night:checks', { day }),
    consequence: (what: JournalAct, journalId: string) =>
      ask('journal:consequence', { journalId, act: what }),
    act,
  };
});
