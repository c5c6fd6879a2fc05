import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Period } from '../../src-preload/contract';
import { ask } from '../bridge';
import type { EntriesOptions } from './accounting';
import { useAnswer } from './use-answer';

const MOST_BATCHES = 500;

/** Entries of sales of a period: what an export would number, and what went out before. */
export const useEntriesStore = defineStore('entries', () => {
  const period = shallowRef<Period>({ from: '2000-01-01', to: '2000-01-01' });
  const preview = useAnswer(() => ask('entries:preview', { period: period.value }));
  const batches = useAnswer(async () => {
    const reply = await ask('batch:list', { limit: MOST_BATCHES });
    return reply.ok ? { ...reply, value: reply.value.filter(({ entries }) => entries !== null) } : reply;
  });

  const refetch = async (): Promise<void> => {
    await Promise.all([preview.refetch(), batches.refetch()]);
  };
  const open = async (wanted: Period): Promise<void> => {
    preview.value.value = null;
    period.value = wanted;
    await refetch();
  };

  return {
    preview: preview.value,
    previewProblem: preview.problem,
    batches: batches.value,
    batchesProblem: batches.problem,
    open,
    refetch,
    write: (options: EntriesOptions) => ask('entries:export', { period: period.value, ...options }),
    writeAgain: (batch: number, options: EntriesOptions) => ask('entries:again', { batch, ...options }),
    cancel: (batch: number, reason: string) => ask('entries:cancel', { batch, reason }),
  };
});
