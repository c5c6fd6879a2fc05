import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

/** Physical counts, and the one that is open on the screen. */
export const useCountsStore = defineStore('counts', () => {
  const rows = useAnswer(() => ask('count:list'));
  const openId = ref<string | null>(null);
  const detail = useAnswer(() => ask('count:detail', { countId: openId.value ?? '' }));
  /** What should be there is shown for what is not counted yet. */
  const showsTheoretical = ref(false);

  const refetchDetail = async (): Promise<void> => {
    if (openId.value !== null) await detail.refetch();
  };
  useAnnounced(['drinks', 'items', 'nights'], refetchDetail);

  const open = async (countId: string | null): Promise<void> => {
    if (countId !== openId.value) detail.value.value = null;
    openId.value = countId;
    await refetchDetail();
  };

  return {
    rows: rows.value,
    problem: rows.problem,
    refetchList: rows.refetch,
    openId,
    detail: detail.value,
    detailProblem: detail.problem,
    showsTheoretical,
    open,
    refetchDetail,
    begin: (bin: string | null) => ask('count:open', { bin }),
    countDrink: (counted: Request<'count:drink'>) => ask('count:drink', counted),
    removeEntry: (countId: string, entryId: string) => ask('count:removeEntry', { countId, entryId }),
    validate: (countId: string, uncounted: 'leave' | 'zero') => ask('count:validate', { countId, uncounted }),
    drop: (countId: string) => ask('count:drop', { countId }),
  };
});
