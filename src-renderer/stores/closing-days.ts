import { defineStore } from 'pinia';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

/** When the venue does not open. */
export const useClosingDaysStore = defineStore('closingDays', () => {
  const view = useAnswer(() => ask('night:closingDays'));
  useAnnounced(['nights', 'preferences'], view.refetch);
  void view.refetch();
  return {
    view: view.value,
    problem: view.problem,
    refetch: view.refetch,
    change: (change: Request<'night:changeClosingDays'>) => ask('night:changeClosingDays', change),
    declareClosed: (days: string[]) => ask('night:declareClosed', { days }),
    declareOpen: (day: string) => ask('night:declareOpen', { day }),
  };
});
