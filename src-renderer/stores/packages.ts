import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

const lastDayOf = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** What the accountant is sent of a month, and what was. */
export const usePackagesStore = defineStore('packages', () => {
  const view = useAnswer(() => ask('package:read'));
  const month = ref('2000-01');
  /** What the month lacks is told before its package is made. */
  const overview = useAnswer(() =>
    ask('report:overview', { period: { from: `${month.value}-01`, to: lastDayOf(month.value) } }),
  );
  useAnnounced(['preferences'], view.refetch);
  void view.refetch();

  const open = async (wanted: string): Promise<void> => {
    overview.value.value = null;
    month.value = wanted;
    await overview.refetch();
  };
  const change = async (changes: Request<'package:change'>) => {
    const reply = await ask('package:change', changes);
    if (reply.ok) view.value.value = reply.value;
    return reply;
  };
  const chooseFolder = async () => {
    const reply = await ask('package:chooseFolder');
    if (reply.ok) view.value.value = reply.value;
    return reply;
  };

  return {
    view: view.value,
    problem: view.problem,
    overview: overview.value,
    overviewProblem: overview.problem,
    refetch: view.refetch,
    refetchOverview: overview.refetch,
    open,
    change,
    chooseFolder,
    make: (exportId: string) => ask('package:make', { exportId, month: month.value }),
    cancel: (exportId: string) => ask('package:cancel', { exportId }),
  };
});
