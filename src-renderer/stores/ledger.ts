import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { LedgerPage, Reply } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';
import { useFreshness } from './use-freshness';

const PAGE = 60;

/** The running ledger of the drink whose sheet is open, the latest lines first. */
export const useLedgerStore = defineStore('ledger', () => {
  const drinkId = ref('');
  const pages = ref(1);

  const read = async (): Promise<Reply<LedgerPage>> => {
    const page = (at: number) =>
      ask('stock:ledger', { drinkId: drinkId.value, offset: at * PAGE, limit: PAGE });
    const first = await page(0);
    if (!first.ok) return first;
    const rows = [...first.value.rows];
    let { hasMore } = first.value;
    for (let at = 1; at < pages.value && hasMore; at += 1) {
      const next = await page(at);
      if (!next.ok) return next;
      rows.push(...next.value.rows);
      ({ hasMore } = next.value);
    }
    return { ok: true, value: { ...first.value, rows, hasMore } };
  };
  const ledger = useAnswer(read);
  const topics = ['drinks', 'items', 'nights'] as const;
  const answer = useFreshness(topics);
  const refetch = async (): Promise<void> => {
    if (drinkId.value === '') return;
    answer.asked();
    await ledger.refetch();
  };
  const follow = useFollowed(topics, refetch, { isOpenedByHand: true });

  const open = async (id: string): Promise<void> => {
    if (id === drinkId.value && answer.isFresh() && ledger.problem.value === null) return;
    if (id !== drinkId.value) {
      ledger.value.value = null;
      pages.value = 1;
    }
    drinkId.value = id;
    await refetch();
  };
  const showMore = async (): Promise<void> => {
    pages.value += 1;
    await ledger.refetch();
  };

  return {
    page: ledger.value,
    problem: ledger.problem,
    isLoading: ledger.isLoading,
    open,
    showMore,
    refetch,
    follow,
    salesOf: (day: string) => ask('stock:ledgerSales', { drinkId: drinkId.value, day }),
  };
});
